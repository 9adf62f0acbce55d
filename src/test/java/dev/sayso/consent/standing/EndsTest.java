package dev.sayso.consent.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndsTest {

    @ParameterizedTest
    @CsvSource({
            "2026-11-22T10:00:00Z, AFTER_3_MONTHS, 2027-02-22T00:00:00Z",
            "2026-11-22T23:59:59.999Z, AFTER_12_MONTHS, 2027-11-22T00:00:00Z",
            "2026-11-22T00:00:00Z, AFTER_24_MONTHS, 2028-11-22T00:00:00Z",
            "2026-11-30T12:00:00Z, AFTER_3_MONTHS, 2027-02-28T00:00:00Z",
            "2024-02-29T12:00:00Z, AFTER_12_MONTHS, 2025-02-28T00:00:00Z" })
    void isMidnightUtcAndNeverLongerThanAskedFor(Instant given, Ends end, Instant expected) {
        assertThat(end.from(given)).isEqualTo(expected);
    }
}
