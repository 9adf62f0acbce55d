package dev.sayso.consent.standing;

import org.jspecify.annotations.Nullable;

/**
 * One act of a person about one use: a choice for an item, or an account rule.
 *
 * @param seen the last number in the event log that its giver knew of: the one before the act itself, or for a renewal
 *        that did not show what had changed, what the renewed answer had seen
 * @param grant what a yes allows, null for every other act
 * @param since the start of the unbroken {@link Kind#NEW_ITEMS} rule, null for every other act
 */
public record Act(Kind kind, Mark given, long seen, @Nullable Grant grant, @Nullable Mark since) {

    public enum Kind {
        ALLOW,
        REFUSE,
        CLEAR,
        OFF,
        PER_ITEM,
        NEW_ITEMS,
        ALL_ITEMS;

        public boolean isRule() {
            return compareTo(OFF) >= 0;
        }

        public boolean isYes() {
            return this == ALLOW || this == NEW_ITEMS || this == ALL_ITEMS;
        }
    }

    public Act {
        if (kind.isYes() != (grant != null) || (kind == Kind.NEW_ITEMS) != (since != null)) {
            throw new IllegalArgumentException("A yes says what it allows, a rule for new items since when");
        }
        if (seen >= given.number() || (since != null && given.isBefore(since))) {
            throw new IllegalArgumentException("An answer follows what it knows");
        }
    }

    public static Act no(Kind kind, Mark given) {
        return new Act(kind, given, given.number() - 1, null, null);
    }

    public static Act yes(Kind kind, Mark given, Grant grant) {
        return new Act(kind, given, given.number() - 1, grant, kind == Kind.NEW_ITEMS ? given : null);
    }

    /**
     * The same yes again, for longer or otherwise; to be asked of the answer that speaks now. A rule for new items goes on
     * only where nothing was broken off and nothing is wider; newer terms are not.
     *
     * @param shown the number up to which changes of the items were shown, 0 if none were
     */
    public Act renewed(Mark again, Grant next, long shown, UseFacts use) {
        if (grant == null) {
            throw new IllegalStateException("Only a yes is renewed");
        }
        boolean unbroken = again.at().isBefore(grant.end())
                && use.terms(grant.terms()).filter(terms -> !terms.isEndedAt(again.at())).isPresent();
        boolean goesOn = since == null || (unbroken && next.isWithin(grant));
        return new Act(kind, again, Math.max(seen, shown), next, goesOn ? since : again);
    }

    boolean isYes() {
        return grant != null;
    }

    public long number() {
        return given.number();
    }
}
