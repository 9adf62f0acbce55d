package dev.sayso.revenue.earning;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;

/**
 * When something was earned.
 *
 * @param start the first moment
 * @param end the first moment that does not belong to it; later
 */
public record Period(Instant start, Instant end) {

    /** The longest that one event may be about. */
    public static final Duration LONGEST = Duration.ofDays(400);

    public Period {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("A period ends after it starts");
        }
    }

    /**
     * How much of an amount lies before a moment, pro rata by time, rounded down. What lies between two moments is the
     * difference, so that however finely a period is cut, the pieces are the same and add up.
     *
     * @param micros 0 or more
     */
    long before(long micros, Instant moment) {
        if (!moment.isAfter(start)) {
            return 0;
        }
        if (!moment.isBefore(end)) {
            return micros;
        }
        return BigInteger.valueOf(micros).multiply(micros(Duration.between(start, moment)))
                .divide(micros(Duration.between(start, end))).longValueExact();
    }

    private static BigInteger micros(Duration duration) {
        return BigInteger.valueOf(Math.addExact(Math.multiplyExact(duration.getSeconds(), 1_000_000L),
                duration.getNano() / 1_000));
    }
}
