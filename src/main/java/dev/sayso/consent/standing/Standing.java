package dev.sayso.consent.standing;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What is in effect for an item and a use at a moment, and why.
 *
 * @param reason the first of the reasons
 * @param reasons all that match, in the order of {@link Reason}
 * @param status null where there is no consent to speak of
 * @param conditions what a yes is bound to, null for a no
 * @param until the first moment at which time alone may change anything of this, or null for never
 * @param outstanding the owners whose yes is asked for and missing; depicted people are never named
 * @param obstacle the ancestor that fails, if one does
 */
public record Standing(Reason reason, Set<Reason> reasons, @Nullable DpvStatus status, @Nullable Conditions conditions,
        @Nullable Instant until, SortedSet<String> outstanding, @Nullable Obstacle obstacle) {

    /** The failing ancestor nearest the originals, and its own reason. */
    public record Obstacle(String item, Reason reason, @Nullable DpvStatus status) {
    }

    public Standing {
        reasons = Collections.unmodifiableSet(EnumSet.copyOf(reasons));
        outstanding = Collections.unmodifiableSortedSet(new TreeSet<>(outstanding));
    }

    public static Standing of(Situation situation, Question question, Instant moment) {
        ItemFacts item = situation.item();
        UseFacts use = situation.use();
        if (item == null || use == null) {
            return unknown(item, use);
        }
        return new Weighing(item, use, situation, question, moment).standing();
    }

    public boolean isYes() {
        return reason == Reason.CONSENTED;
    }

    private static Standing unknown(@Nullable ItemFacts item, @Nullable UseFacts use) {
        EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (item == null) {
            reasons.add(Reason.UNKNOWN_ITEM);
        } else if (!item.available()) {
            reasons.add(Reason.NOT_AVAILABLE);
        }
        if (use == null) {
            reasons.add(Reason.UNKNOWN_USE);
        } else if (use.suspended()) {
            reasons.add(Reason.USE_SUSPENDED);
        }
        return new Standing(reasons.iterator().next(), reasons, null, null, null, new TreeSet<>(), null);
    }
}
