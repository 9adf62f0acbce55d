package dev.sayso.consent.withdrawal;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is told of withdrawals.
 *
 * @param now when they were counted
 * @param since from when on, except for all
 * @param all how many there ever were
 * @param recent how many since then
 * @param effect how long the latest of them took until every node worked by them
 * @param confirmed how long until all systems that confirm had confirmed
 * @param others what other features count, by their keys
 */
record Figures(Instant now, Instant since, long all, long recent, Times effect, Times confirmed, Map<String, Long> others) {

    /** Fewer than these are not told: a time or a number could point at one person. */
    static final int FEWEST = 5;

    /**
     * How long some of the withdrawals took, in milliseconds.
     *
     * @param of how many were looked at
     * @param known of how many it is known
     * @param median null if it is known of none, like the others
     * @param slowestTenth nine of ten took at most this long
     */
    record Times(long of, long known, @Nullable Long median, @Nullable Long slowestTenth, @Nullable Long slowest) {

        boolean areEnough() {
            return known >= FEWEST;
        }

        long unknown() {
            return of - known;
        }
    }
}
