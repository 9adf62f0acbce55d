package dev.sayso.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * All that standing reads of an item, with the time and the fact of each change, the oldest first.
 *
 * @param parents the items a derivative was made from
 */
public record ItemHistory(long id, String platformId, Instant registeredAt, boolean derivative, List<Version> versions,
        List<Holders> holders, List<Parent> parents) {

    /**
     * What the platform said at one time.
     *
     * @param earliestPublishedAt the earliest date ever given
     * @param factId null if nothing changed that a standing or a share reads
     * @param upheaval whether yeses given before no longer count
     */
    public record Version(long id, Instant at, @Nullable Long factId, Instant earliestPublishedAt,
            boolean sponsored,
            boolean depictedComplete, boolean removed, boolean upheaval) {
    }

    /** Who held the item from one time until the next. */
    public record Holders(long versionId, Instant at, @Nullable Long factId,
            List<Stake> stakes) {

        /** Who is on record as what, whatever the shares. */
        public Set<Map.Entry<Long, HolderRole>> people() {
            return stakes.stream().map(stake -> Map.entry(stake.creatorId(), stake.role())).collect(Collectors.toSet());
        }
    }

    /**
     * Another item that it was made from.
     *
     * @param factId the fact from which on it counts
     */
    public record Parent(long id, Long factId) {
    }

    /** One creator in one role; the share is 0 for the depicted. */
    public record Stake(long creatorId, HolderRole role, int sharePpm) {
    }

    /** The holders that came with this version; empty if it left them as they were. */
    public Optional<Holders> broughtBy(Version version) {
        return holders.stream().filter(held -> held.versionId() == version.id()).findFirst();
    }

    /** Who held the item until these did; empty if they were the first. */
    public Optional<Holders> before(Holders these) {
        int place = holders.indexOf(these);
        return place > 0 ? Optional.of(holders.get(place - 1)) : Optional.empty();
    }
}
