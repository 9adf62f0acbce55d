package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class ChartTest {

    @Test
    void barsStandOnZeroAndShareOneScale() {
        List<Chart.Drawn> bars = chart(50, 100, 0).drawn();

        assertThat(bars).allSatisfy(bar -> assertThat(bar.y() + bar.height()).isEqualTo(chart(50, 100, 0).zero()));
        assertThat(bars.get(1).height()).isEqualTo(2 * bars.get(0).height());
        assertThat(bars.get(2).height()).isZero();
        assertThat(bars).extracting(Chart.Drawn::length).containsExactly(500, 1_000, 0);
    }

    @Test
    void negativeBarsHangFromZeroWithTheirLabelBelow() {
        Chart chart = chart(100, -100);
        Chart.Drawn debt = chart.drawn().get(1);

        assertThat(debt.y()).isEqualTo(chart.zero());
        assertThat(debt.height()).isEqualTo(chart.drawn().get(0).height());
        assertThat(debt.labelY()).isGreaterThan(debt.y() + debt.height());
        assertThat(debt.length()).isEqualTo(1_000);
    }

    @Test
    void everythingFitsTheDrawing() {
        for (Chart chart : List.of(chart(0), chart(-5), chart(Long.MAX_VALUE, Long.MIN_VALUE + 1),
                chart(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, -12))) {
            assertThat(chart.drawn()).allSatisfy(bar -> {
                assertThat(bar.x()).isNotNegative();
                assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(Chart.WIDTH);
                assertThat(bar.y()).isNotNegative();
                assertThat(bar.labelY()).isBetween(0, 390);
                assertThat(bar.length()).isBetween(0, 1_000);
            });
        }
    }

    @Test
    void fewBarsOrNone() {
        assertThatThrownBy(() -> chart()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> chart(Collections.nCopies(13, 1L).stream().mapToLong(Long::longValue).toArray()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Chart chart(long... values) {
        return new Chart("", "", "", LongStream.of(values)
                .mapToObj(value -> new Chart.Bar("", "", value, "", "", false, null)).toList(), null);
    }
}
