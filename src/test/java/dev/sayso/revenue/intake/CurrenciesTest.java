package dev.sayso.revenue.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrenciesTest {

    @ParameterizedTest
    @CsvSource({ "EUR, 2026-03-01, true", "BGN, 2025-12-31, true", "BGN, 2026-01-01, false", "HRK, 2022-12-31, true",
            "HRK, 2023-01-01, false", "LTL, 2014-12-31, true", "LTL, 2015-01-01, false", "DEM, 2002-03-01, false",
            "VEF, 2018-08-01, true", "VEF, 2019-01-01, false", "ANG, 2025-06-30, true", "ANG, 2025-07-02, false",
            "ZWL, 2024-08-31, true", "ZWL, 2024-09-02, false", "CUC, 2020-01-01, true", "CUC, 2022-01-01, false",
            "BYN, 2016-06-01, false", "BYN, 2016-07-01, true", "XAU, 2026-01-01, false", "XTS, 2026-01-01, false",
            "ABC, 2026-01-01, false", "eur, 2026-01-01, false", "USD, 2000-01-01, true", "CHF, 2026-03-01, true" })
    void isMoneyInItsTime(String code, LocalDate day, boolean isMoney) {
        Instant start = day.atStartOfDay().toInstant(ZoneOffset.UTC);
        assertThat(Currencies.of(code, start, start.plus(Duration.ofDays(1))).isPresent()).isEqualTo(isMoney);
    }

    @ParameterizedTest
    @CsvSource({ "2025-12-01, 2026-01-01", "2025-12-15, 2026-01-15" })
    void aPeriodThatBeganInTimeCounts(LocalDate start, LocalDate end) {
        assertThat(Currencies.of("BGN", start.atStartOfDay().toInstant(ZoneOffset.UTC),
                end.atStartOfDay().toInstant(ZoneOffset.UTC))).isPresent();
    }
}
