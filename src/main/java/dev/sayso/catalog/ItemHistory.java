package dev.sayso.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * All that standing reads of an item, with the time and the fact of each change, the oldest first.
 *
 * @param parents the items a derivative was made from
 */
public record ItemHistory(long id, String platformId, Instant registeredAt, boolean derivative, List<Version> versions,
        List<Holders> holders, List<Long> parents) {

    /**
     * What the platform said at one time.
     *
     * @param earliestPublishedAt the earliest date ever given
     * @param factId null if nothing changed that a standing or a share reads
     * @param number the fact's place in the event log; null without a fact, and until the sequencer has come by
     */
    public record Version(long id, Instant at, @Nullable Long factId, @Nullable Long number, Instant earliestPublishedAt,
            boolean sponsored,
            boolean depictedComplete, boolean removed) {
    }

    /**
     * Who held the item from one time until the next.
     *
     * @param number the fact's place in the event log; null until the sequencer has come by
     * @param peopleChanged whether people or their roles changed, and not shares alone
     */
    public record Holders(long versionId, Instant at, @Nullable Long factId, @Nullable Long number, boolean peopleChanged,
            List<Stake> stakes) {
    }

    /** One creator in one role; the share is 0 for the depicted. */
    public record Stake(long creatorId, HolderRole role, int sharePpm) {
    }

    /** What the platform had said as of a number of the event log; empty if it was not registered then. */
    public Optional<Version> versionAsOf(long number) {
        return versions.stream().filter(version -> isUpTo(number, version.number())).reduce((earlier, later) -> later);
    }

    /** Who held it as of a number of the event log; empty if it was not registered then. */
    public Optional<Holders> holdersAsOf(long number) {
        return holders.stream().filter(held -> isUpTo(number, held.number())).reduce((earlier, later) -> later);
    }

    private static boolean isUpTo(long number, @Nullable Long given) {
        return given != null && given <= number;
    }
}
