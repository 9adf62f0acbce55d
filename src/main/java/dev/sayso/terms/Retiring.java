package dev.sayso.terms;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The wish to retire a version.
 *
 * @param from at once if null
 * @param consentsEnd null, unless law demands that the yeses under it end early
 */
public record Retiring(@Nullable Instant from, @Nullable Instant consentsEnd, String why) {

    boolean isInOrder(Instant now) {
        Instant start = from == null ? now : from;
        return !start.isBefore(now) && (consentsEnd == null || !consentsEnd.isBefore(start));
    }
}
