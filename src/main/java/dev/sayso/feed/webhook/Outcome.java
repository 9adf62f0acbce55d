package dev.sayso.feed.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt.
 *
 * @param status the answer's; null if there was none
 * @param failure null if it was taken
 */
record Outcome(@Nullable Integer status, @Nullable Failure failure, long millis) {

    private static final int GONE = 410;

    static Outcome answered(int status, long millis) {
        return new Outcome(status, status >= 200 && status < 300 ? null : Failure.STATUS, millis);
    }

    static Outcome failed(Failure failure, long millis) {
        return new Outcome(null, failure, millis);
    }

    boolean isTaken() {
        return failure == null;
    }

    /** The receiver wants nothing any more. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
