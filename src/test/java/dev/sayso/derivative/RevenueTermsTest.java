package dev.sayso.derivative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevenueTermsTest {

    @ParameterizedTest
    @CsvSource({ "2026-11-24T10:00:00Z, 2028-11-24T10:00:00Z", "2027-02-28T10:00:00Z, 2029-02-28T10:00:00Z",
            "2026-02-28T10:00:00Z, 2028-02-28T10:00:00Z", "2028-02-29T10:00:00Z, 2030-03-01T00:00:00Z" })
    void nobodyMayDecideForTwoYears(Instant registered, Instant until) {
        assertThat(RevenueTerms.undecidedUntil(registered)).isEqualTo(until);
    }

    @Test
    void whatIsToldIsWhenItHappens() {
        Random random = new Random(29);
        for (int i = 0; i < 100_000; i++) {
            Instant registered = Instant.parse("2024-01-01T00:00:00Z")
                    .plusMillis(random.nextLong(Duration.ofDays(3_000).toMillis()));
            Instant until = RevenueTerms.undecidedUntil(registered);
            assertThat(RevenueTerms.undecidedSince(until)).isAfterOrEqualTo(registered);
            assertThat(RevenueTerms.undecidedSince(until.minusMillis(1))).isBefore(registered);
        }
    }
}
