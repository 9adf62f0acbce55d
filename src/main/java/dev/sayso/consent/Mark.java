package dev.sayso.consent;

import java.time.Instant;

/**
 * When something became true. Facts are ordered by number alone; the time is for what people agreed in days.
 *
 * @param number the place in the event log, from 1; what is only proposed stands after everything
 */
record Mark(long number, Instant at) {

    Mark {
        if (number < 1) {
            throw new IllegalArgumentException("Facts are numbered from 1");
        }
    }

    boolean isBefore(Mark other) {
        return number < other.number;
    }
}
