package dev.sayso.consent.standing;

import java.time.Instant;

/**
 * What a yes allows.
 *
 * @param terms the version it was given under
 * @param end the first moment at which it no longer holds
 * @param commercial whether commercial use is allowed too
 */
public record Grant(int terms, Instant end, boolean commercial, Audience audience) {

    /** Whether it allows nothing to anybody that the other does not, while it holds and under the same terms or newer. */
    boolean isWithin(Grant other) {
        return terms >= other.terms && (other.commercial || !commercial) && audience.isWithin(other.audience);
    }
}
