package dev.sayso.consent.standing;

import java.time.Instant;

/**
 * When something became true. Facts are ordered by number alone; the time is for what people agreed in days.
 *
 * @param number the place in the event log, from 1; what is only proposed stands after everything
 */
public record Mark(long number, Instant at) {

    public Mark {
        if (number < 1) {
            throw new IllegalArgumentException("Facts are numbered from 1");
        }
    }

    /** What is only proposed. */
    public static Mark proposed(Instant now) {
        return new Mark(Long.MAX_VALUE, now);
    }

    /** What is only proposed, before what else is. */
    public static Mark proposedFirst(Instant now) {
        return new Mark(Long.MAX_VALUE - 1, now);
    }

    boolean isBefore(Mark other) {
        return number < other.number;
    }
}
