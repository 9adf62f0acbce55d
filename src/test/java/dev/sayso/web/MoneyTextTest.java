package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sayso.money.Money;

class MoneyTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "en|EUR|1234.5|€1,234.50", "en|EUR|-12.4|−€12.40", "en|JPY|1234.5|¥1,234",
            "en|JPY|1235.5|¥1,236", "en|KWD|1|KWD 1.000", "es|EUR|1234567.5|1.234.567,50 €", "es|EUR|-12.4|−12,40 €",
            "ar|EUR|-12.4|−12.40 €" })
    void amountsFollowTheLanguageAndRoundHalfEven(String language, String currency, String amount, String text) {
        assertThat(visible(MoneyText.text(money(amount, currency), Locale.forLanguageTag(language)))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "EUR|0.003417|€0.003417", "EUR|5|€5.00", "EUR|5.1|€5.10",
            "EUR|1.14971|€1.149710", "JPY|0.5|¥0.500000", "JPY|7|¥7", "KWD|0.125|KWD 0.125", "KWD|0.1251|KWD 0.125100" })
    void nothingIsRoundedWhereItMatters(String currency, String amount, String text) {
        assertThat(visible(MoneyText.exact(money(amount, currency), Locale.ENGLISH))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "1204.5|€1.2K", "712.4|€712", "-120|−€120", "0|€0" })
    void chartsHaveShortLabels(String amount, String text) {
        assertThat(MoneyText.brief(money(amount, "EUR"), Locale.ENGLISH)).isEqualTo(text);
    }

    /** Without the marks that only order it, and with plain spaces. */
    private static String visible(String text) {
        return text.replaceAll("[\u200e\u200f\u061c]", "").replace('\u00a0', ' ');
    }

    private static Money money(String amount, String currency) {
        return Money.parse(amount, Currency.getInstance(currency));
    }
}
