package dev.sayso.consent.stop;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.standing.Act;

/**
 * A no of a creator, in effect although its answer has no number yet.
 *
 * @param actId that of the answer which follows
 * @param use the only one it is about, null for all
 * @param item the only one it is about, null for all
 * @param requester who is blocked, null for every other kind
 */
public record Stop(long creatorId, UUID actId, Kind kind, @Nullable String use, @Nullable Subject item,
        @Nullable String requester, Instant at) {

    /** What it says; the names of answers are those of {@link Act.Kind}. */
    public enum Kind {
        OFF,
        PER_ITEM,
        REFUSE,
        CLEAR,
        BLOCK;

        /** The answer that follows. */
        public Act.Kind answer() {
            return Act.Kind.valueOf(name());
        }
    }

    /**
     * An item.
     *
     * @param versionId that of the item which was shown
     */
    public record Subject(long itemId, long versionId) {
    }

    /** The same in another act. */
    public Stop by(UUID act) {
        return new Stop(creatorId, act, kind, use, item, requester, at);
    }

    public boolean isAbout(String name) {
        return use == null || use.equals(name);
    }

    /** Whether it is about an item, by itself or with all others. */
    public boolean isAbout(long itemId) {
        return item == null || item.itemId == itemId;
    }

    /** Whether an answer follows, and not something else. */
    public boolean isAnswer() {
        return kind != Kind.BLOCK;
    }

    /** Whether the same is said as by another one. */
    public boolean saysTheSameAs(Stop other) {
        return kind == other.kind && Objects.equals(use, other.use)
                && Objects.equals(requester, other.requester)
                && (item == null ? other.item == null : other.item != null && item.itemId == other.item.itemId);
    }
}
