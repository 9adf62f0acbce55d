package dev.sayso.gate.index;

import java.time.Instant;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.standing.Openness;

/**
 * How open an item is for a use from the moment on at which this was worked out, and what time alone will make of it.
 *
 * @param until the first moment at which something else holds, or null for never
 * @param next what holds then; null if it was not worked out, so that the database has to be asked
 */
record Outlook(Openness openness, @Nullable Instant until, @Nullable Outlook next) {

    /** As many changes are worked out ahead; with one holder there are two. */
    private static final int FORESEEN = 8;

    /** @param at the openness at a moment */
    static Outlook of(Function<Instant, Openness> at, Instant from) {
        return of(at, at.apply(from), FORESEEN);
    }

    private static Outlook of(Function<Instant, Openness> at, Openness now, int foreseen) {
        Openness settled = now.settled();
        Instant turn = now.until();
        while (turn != null) {
            Openness then = at.apply(turn);
            if (!then.settled().equals(settled)) {
                return new Outlook(settled, turn, foreseen == 0 ? null : of(at, then, foreseen - 1));
            }
            turn = then.until();
        }
        return new Outlook(settled, null, null);
    }

    /** What holds at a moment; null if the database has to be asked. */
    @Nullable
    Outlook at(Instant moment) {
        Outlook now = this;
        while (now != null && now.until != null && !moment.isBefore(now.until)) {
            now = now.next;
        }
        return now;
    }
}
