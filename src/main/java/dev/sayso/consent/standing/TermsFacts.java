package dev.sayso.consent.standing;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One version of a use's terms, as far as standing depends on it.
 *
 * @param retired from when it is no longer offered, or null
 * @param ended from when even the yeses given under it no longer hold, or null
 */
public record TermsFacts(int version, boolean attribution, Withdrawal withdrawal, @Nullable Instant retired,
        @Nullable Instant ended) {

    boolean isRetiredAt(Instant moment) {
        return (retired != null && !moment.isBefore(retired)) || isEndedAt(moment);
    }

    boolean isEndedAt(Instant moment) {
        return ended != null && !moment.isBefore(ended);
    }
}
