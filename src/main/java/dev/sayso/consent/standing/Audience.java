package dev.sayso.consent.standing;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Whom a yes is for.
 *
 * @param verifiedOnly whether a requester must be verified
 * @param listed the only requesters it is for, or null for no list
 */
public record Audience(boolean verifiedOnly, @Nullable Set<String> listed) {

    public static final Audience EVERYONE = new Audience(false, null);
    public static final Audience VERIFIED = new Audience(true, null);

    public Audience {
        listed = listed == null ? null : Set.copyOf(listed);
    }

    public static Audience of(Set<String> listed) {
        return new Audience(false, listed);
    }

    public boolean isEveryone() {
        return equals(EVERYONE);
    }

    /** Whether nobody at all can pass. */
    boolean isNobody() {
        return listed != null && listed.isEmpty();
    }

    boolean admits(Requester requester) {
        return (!verifiedOnly || requester.verified()) && (listed == null || listed.contains(requester.id()));
    }

    /** The audience of those who pass both. */
    Audience and(Audience other) {
        return new Audience(verifiedOnly || other.verifiedOnly, intersection(listed, other.listed));
    }

    boolean isWithin(Audience other) {
        return and(other).equals(this);
    }

    /** Without those blocked, as far as they are named here. */
    Audience without(Set<String> blocked) {
        if (listed == null) {
            return this;
        }
        return new Audience(verifiedOnly,
                listed.stream().filter(id -> !blocked.contains(id)).collect(Collectors.toSet()));
    }

    private static @Nullable Set<String> intersection(@Nullable Set<String> one, @Nullable Set<String> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        Set<String> both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }
}
