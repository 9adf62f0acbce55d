package dev.sayso.consent.standing;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What one person on record says themselves to one use of one item; what is in effect may be less.
 *
 * @param given null if they say nothing
 * @param grant what a yes allows, also one that counts no more; null for a no and for silence
 * @param asked whether the use needs their yes
 * @param reasons why it is no yes in effect, in the order of {@link Reason}; none for silence that nobody asks to break
 */
public record Said(Source source, @Nullable Instant given, @Nullable Grant grant, boolean asked, Set<Reason> reasons) {

    /** Which of their answers speaks for them. */
    public enum Source {
        OWN_CHOICE,
        ACCOUNT_RULE,
        NOTHING
    }

    public Said {
        Set<Reason> sorted = EnumSet.noneOf(Reason.class);
        sorted.addAll(reasons);
        reasons = Collections.unmodifiableSet(sorted);
    }

    /** Empty for whoever is not on record. */
    public static Optional<Said> of(Situation situation, String person, Instant moment) {
        return situation.voice(person, moment).map(Voice::said);
    }

    public boolean isYes() {
        return grant != null && reasons.isEmpty();
    }

    /** Whether they said no, for this item or for all. */
    public boolean isNo() {
        return source != Source.NOTHING && grant == null;
    }

    /** Whether they took back what they had allowed. */
    public boolean isWithdrawn() {
        return reasons.contains(Reason.WITHDRAWN);
    }

    /** Whether a yes of theirs is over, by its own end or that of its terms. */
    public boolean isEnded() {
        return reasons.contains(Reason.EXPIRED) || reasons.contains(Reason.TERMS_RETIRED);
    }

    /** Whether a yes of theirs does not count since something else changed. */
    public boolean isVoid() {
        return reasons.contains(Reason.HOLDERS_CHANGED) || reasons.contains(Reason.INVALIDATED);
    }
}
