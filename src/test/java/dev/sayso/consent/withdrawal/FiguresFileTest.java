package dev.sayso.consent.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.sayso.consent.withdrawal.Figures.Times;

class FiguresFileTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    @Test
    void fewerThanFiveAreNotTold() {
        FiguresFile few = FiguresFile.of(figures(4, new Times(7, 4, 10L, 20L, 20L)));
        assertThat(few.withdrawals()).isNull();
        assertThat(few.inEffectEverywhere()).isNull();
    }

    @Test
    void fiveAreTold() {
        FiguresFile enough = FiguresFile.of(figures(5, new Times(7, 5, 10L, 20L, 30L)));
        assertThat(enough.withdrawals()).isEqualTo(5);
        assertThat(enough.inEffectEverywhere()).isEqualTo(new FiguresFile.Span(5, 2, 10L, 20L, 30L));
    }

    private static Figures figures(long recent, Times effect) {
        return new Figures(NOW, NOW, 100, recent, effect, new Times(0, 0, null, null, null), Map.of());
    }
}
