package dev.sayso.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");

    @ParameterizedTest
    @CsvSource({ "12.34, 12340000", "-0.000001, -1", "0, 0", "007.5, 7500000", "9223372036854.775807, 9223372036854775807",
            "-9223372036854.775808, -9223372036854775808" })
    void amountsAreReadExactly(String text, long micros) {
        assertThat(Money.parse(text, EUR).micros()).isEqualTo(micros);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "1.", ".5", "1.0000000", "1e3", "1,5", "+1", "--1", "1 000", "٣", "NaN", "0x10",
            "000000000000000000000000000" })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Money.parse(text, EUR)).isExactlyInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "9223372036854.775808", "-9223372036854.775809", "99999999999999999999" })
    void amountsTooLargeAreRefused(String text) {
        assertThatThrownBy(() -> Money.parse(text, EUR)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void sumsThatOverflowAreRefused() {
        Money most = new Money(Long.MAX_VALUE, EUR);
        Money least = new Money(Long.MIN_VALUE, EUR);

        assertThatThrownBy(() -> most.plus(new Money(1, EUR))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> least.minus(new Money(1, EUR))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(least::negate).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void currenciesNeverMeet() {
        Money euros = new Money(1, EUR);
        Money dollars = new Money(1, USD);

        for (Runnable act : List.<Runnable> of(() -> euros.plus(dollars), () -> euros.minus(dollars),
                () -> euros.compareTo(dollars))) {
            assertThatThrownBy(act::run).isInstanceOf(IllegalArgumentException.class).hasMessage("USD is not EUR");
        }
        assertThat(euros).isNotEqualTo(dollars);
    }

    @ParameterizedTest
    @CsvSource({ "EUR, 12340000, 12.34 EUR", "EUR, -500000, -0.50 EUR", "EUR, 1, 0.000001 EUR", "EUR, 0, 0.00 EUR",
            "JPY, 1200000000, 1200 JPY", "JPY, 1500000, 1.5 JPY", "KWD, 1000000, 1.000 KWD", "XXX, 1000000, 1 XXX" })
    void exportsNameAtLeastTheMinorUnit(String currency, long micros, String text) {
        assertThat(new Money(micros, Currency.getInstance(currency))).hasToString(text);
    }

    @Test
    void amountsOfOneCurrencyHaveAnOrder() {
        assertThat(new Money(-1, EUR)).isLessThan(Money.zero(EUR)).matches(Money::isNegative);
        assertThat(Money.zero(EUR)).matches(Money::isZero).matches(money -> !money.isNegative());
    }
}
