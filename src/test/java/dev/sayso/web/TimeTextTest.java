package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextTest {

    private static final Instant MOMENT = Instant.parse("2026-03-03T23:59:59.999Z");

    @ParameterizedTest
    @CsvSource({ "en, 3 March 2026, March 2026", "es, 3 de marzo de 2026, marzo de 2026", "ar, 3 مارس 2026, مارس 2026" })
    void monthsHaveTheirNames(String language, String day, String month) {
        Locale locale = Locale.forLanguageTag(language);

        assertThat(TimeText.day(MOMENT, locale)).isEqualTo(day);
        assertThat(TimeText.text(LocalDate.of(2026, 3, 3), locale)).isEqualTo(day);
        assertThat(TimeText.text(YearMonth.of(2026, 3), locale)).isEqualTo(month);
    }

    @ParameterizedTest
    @CsvSource({ "12, en, 12 milliseconds", "100, en, 0.1 seconds", "1249, en, 1.2 seconds", "999, es, 1 segundo",
            "59949, ar, 59.9 ثانية", "60000, en, 1 minute",
            "3599999, es, 59 minutos", "7200000, en, 2 hours", "172800000, ar, يومان" })
    void lengthsAreSaidByTheGreatestUnit(long millis, String language, String said) {
        assertThat(TimeText.length(Duration.ofMillis(millis), Locale.forLanguageTag(language))).isEqualTo(said);
    }

    @Test
    void exactTimesNameTheirZone() {
        assertThat(TimeText.clock(MOMENT, Locale.ENGLISH)).isEqualTo("23:59:59 UTC");
        assertThat(TimeText.name(Locale.ENGLISH)).isEqualTo("UTC");
    }
}
