package dev.sayso.catalog;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** What holds of an item at one time, as plain values. */
public record ItemState(String title, ItemKind kind, String url, @Nullable String thumbnailUrl, Instant publishedAt,
        Instant earliestPublishedAt, boolean sponsored, boolean depictedComplete, boolean removed, Set<Stake> stakes) {

    /** One person in one role, with the owner's share of the money; 0 for the depicted. */
    public record Stake(String creator, HolderRole role, int sharePpm) {

        /** What counts for consent: who, and as what. */
        Stake withoutShare() {
            return new Stake(creator, role, 0);
        }

        boolean isAtLeast(Stake other) {
            return creator.equals(other.creator) && role == other.role && sharePpm >= other.sharePpm;
        }
    }

    /** Somebody would be gone, or have less. */
    public boolean takesFromHoldersOf(ItemState before) {
        return !before.stakes.stream().allMatch(stake -> stakes.stream().anyMatch(now -> now.isAtLeast(stake)));
    }

    /** Yeses given before no longer count: other people or roles, the depicted now all named, removed or brought back. */
    public boolean isUpheavalAfter(@Nullable ItemState before) {
        return before != null && (!people().equals(before.people()) || (depictedComplete && !before.depictedComplete)
                || removed != before.removed);
    }

    /** Anything a standing or a share reads has changed; titles and addresses have not. */
    public boolean matters(@Nullable ItemState before) {
        return before == null || !before.stakes.equals(stakes) || before.sponsored != sponsored || before.removed != removed
                || before.depictedComplete != depictedComplete
                || !before.earliestPublishedAt.equals(earliestPublishedAt);
    }

    /** The same, but removed by the platform. */
    public ItemState gone() {
        return new ItemState(title, kind, url, thumbnailUrl, publishedAt, earliestPublishedAt, sponsored, depictedComplete,
                true, stakes);
    }

    /** The same, available again. */
    public ItemState back() {
        return new ItemState(title, kind, url, thumbnailUrl, publishedAt, earliestPublishedAt, sponsored, depictedComplete,
                false, stakes);
    }

    private Set<Stake> people() {
        return stakes.stream().map(Stake::withoutShare).collect(Collectors.toSet());
    }
}
