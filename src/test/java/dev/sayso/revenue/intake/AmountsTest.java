package dev.sayso.revenue.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sayso.revenue.earning.Reason;

class AmountsTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({ "0, 0", "1.23, 1230000", "1.2300000, 1230000", "1.500000000000000000, 1500000", "0.000001, 1",
            "000000000000000000001.5, 1500000", "1000000000.0000000, 1000000000000000" })
    void zerosSayNothing(String text, long micros) {
        assertThat(Amounts.parse("gross", text, EUR).micros()).isEqualTo(micros);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "1.2300001|TOO_MANY_DECIMALS", "0.00000000000000000001|TOO_MANY_DECIMALS",
            "2,25|DECIMAL_COMMA", "1.234,56|DECIMAL_COMMA", "1,234.56|DECIMAL_COMMA", "1 234.56|DECIMAL_COMMA",
            "1e3|EXPONENT", "-1.5E-7|EXPONENT", "ten|BAD_AMOUNT", "|BAD_AMOUNT", ".5|BAD_AMOUNT", "1.|BAD_AMOUNT",
            "1000000000.000001|TOO_LARGE", "9999999999999999999999|TOO_LARGE", "-1|NOT_POSITIVE", "EUR 5|BAD_AMOUNT",
            "٣|BAD_AMOUNT", "+5|BAD_AMOUNT" })
    void eachFaultHasItsReason(String text, Reason reason) {
        assertThatThrownBy(() -> Amounts.parse("gross", text == null ? "" : text, EUR))
                .isInstanceOfSatisfying(EventRejected.class, rejected -> assertThat(rejected.reason()).isEqualTo(reason));
    }

    @Test
    void sumsMayBeLargerThanOneEvent() {
        assertThat(Amounts.sum("sums.EUR", "900000000000.5000000", EUR).micros()).isEqualTo(900_000_000_000_500_000L);
    }
}
