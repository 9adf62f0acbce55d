package dev.sayso.consent.standing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** How long a yes may be asked for. */
public enum Ends {

    AFTER_3_MONTHS(3),
    AFTER_12_MONTHS(12),
    AFTER_24_MONTHS(24);

    private final int months;

    Ends(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }

    /** Midnight UTC at the start of the day so many months on: never longer than was asked for. */
    public Instant from(Instant given) {
        return given.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).plusMonths(months).toInstant();
    }
}
