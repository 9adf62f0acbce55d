package dev.sayso.revenue.earning;

import java.math.BigInteger;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of an event's period and what became of its part of gross.
 *
 * @param ordinal among all pieces that the event ever had, from 0
 * @param derivative its inner id; null while it is unknown
 * @param start within the period; also the moment whose owners count
 */
record Piece(int ordinal, @Nullable Long derivative, Fate fate, Instant start, Instant end) {

    Piece numbered(int number) {
        return new Piece(number, derivative, fate, start, end);
    }

    /** Its part of what the event told, in millionths. */
    long gross(Told event) {
        return event.period().before(event.gross(), end) - event.period().before(event.gross(), start);
    }

    /**
     * What is left of it, in millionths.
     *
     * @param reversed how much of the event was taken back in all; every piece gives its part, by what lies before it, so
     *        that the parts add up however the event is cut
     */
    long left(Told event, long reversed) {
        return gross(event) - (reversedBefore(event, reversed, end) - reversedBefore(event, reversed, start));
    }

    private static long reversedBefore(Told event, long reversed, Instant moment) {
        if (reversed == 0) {
            return 0;
        }
        long before = event.period().before(event.gross(), moment);
        return before == event.gross() ? reversed
                : BigInteger.valueOf(reversed).multiply(BigInteger.valueOf(before)).divide(BigInteger.valueOf(event.gross()))
                        .longValueExact();
    }
}
