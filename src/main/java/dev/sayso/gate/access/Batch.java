package dev.sayso.gate.access;

import java.util.List;

/**
 * Many questions in one request.
 *
 * @param askings empty if the request is a single question
 */
record Batch(List<Asking> askings, Semantic semantic, Asking single) {

    static final int MOST = 1_000;

    /** Which of the questions are answered. */
    enum Semantic {
        EXECUTE_ALL,
        DENY_ON_FIRST_DENY,
        PERMIT_ON_FIRST_PERMIT;

        /** Whether an answer is the last one. */
        boolean endsWith(boolean yes) {
            return yes ? this == PERMIT_ON_FIRST_PERMIT : this == DENY_ON_FIRST_DENY;
        }
    }
}
