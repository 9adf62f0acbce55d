package dev.sayso.gate.access;

import org.jspecify.annotations.Nullable;

/**
 * One element of a request: a question, or what is wrong with it.
 *
 * @param query null if something is wrong
 * @param fault null if nothing is
 */
record Asking(@Nullable Query query, @Nullable Fault fault) {

    /** @throws RequestRejected if something is wrong with it */
    Query orReject() {
        if (fault != null) {
            throw new RequestRejected(fault);
        }
        if (query == null) {
            throw new IllegalStateException("Either is there");
        }
        return query;
    }
}
