package dev.sayso.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PpmTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({ "400000, 100000000, 40000000", "333333, 10, 3", "1000000, 7, 7", "0, 7, 0", "500000, -1, -1",
            "1000000, 9223372036854775807, 9223372036854775807", "1000000, -9223372036854775808, -9223372036854775808" })
    void sharesAreRoundedDown(int ppm, long whole, long share) {
        assertThat(new Ppm(ppm).of(new Money(whole, EUR))).isEqualTo(new Money(share, EUR));
    }

    @ParameterizedTest
    @ValueSource(ints = { -1, 1_000_001, Integer.MIN_VALUE, Integer.MAX_VALUE })
    void moreThanTheWholeIsRefused(int ppm) {
        assertThatThrownBy(() -> new Ppm(ppm)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sharesHaveAnOrder() {
        assertThat(new Ppm(1)).isLessThan(new Ppm(2));
    }
}
