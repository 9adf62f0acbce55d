package dev.sayso.consent.standing;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Where one person stands on one item and use after some of their answers, taken in one by one.
 *
 * @param stakes what the person was on record as for the item, in order
 * @param leftOff the number of the last answer that left {@code OFF}, or 0
 */
public record Stance(ItemFacts item, UseFacts use, List<HolderFacts.Stake> stakes, @Nullable Act own, @Nullable Act rule,
        long leftOff) {

    public static Stance silent(ItemFacts item, UseFacts use, List<HolderFacts.Stake> stakes) {
        return new Stance(item, use, stakes, null, null, 0);
    }

    Stance after(Act next) {
        if (!next.kind().isRule()) {
            return new Stance(item, use, stakes, next, rule, leftOff);
        }
        boolean leaves = isOff() && next.kind() != Act.Kind.OFF;
        return new Stance(item, use, stakes, own, next, leaves ? next.number() : leftOff);
    }

    /** The same answers, with the item and the person's stake in it as they were known then. */
    Stance upTo(long number) {
        List<HolderFacts.Stake> known = stakes.stream().filter(stake -> stake.number() <= number).toList();
        return new Stance(item.upTo(number), use, known, own, rule, leftOff);
    }

    Stance shakenBy(List<Long> upheavals) {
        return new Stance(item.withUpheavals(upheavals), use, stakes, own, rule, leftOff);
    }

    boolean isOff() {
        return rule != null && rule.kind() == Act.Kind.OFF;
    }

    /** The latest own choice unless cleared, else the account rule if it reaches the item; null for silence. */
    @Nullable
    Act operative() {
        boolean ruled = rule != null && reaches(rule);
        if (own == null || own.kind() == Act.Kind.CLEAR || (isWithdrawn(own) && ruled)) {
            return ruled ? rule : null;
        }
        return own;
    }

    /** Whether it is a yes that turning the use off took back for good. */
    boolean isWithdrawn(Act answer) {
        return answer.kind() == Act.Kind.ALLOW && (isOff() || answer.number() < leftOff);
    }

    /** Why a yes does not count at a moment; empty if it does. */
    Set<Reason> lapses(Act yes, Grant grant, Instant moment) {
        Set<Reason> lapses = EnumSet.noneOf(Reason.class);
        if (yes.seen() < item.upheaval()) {
            lapses.add(Reason.HOLDERS_CHANGED);
        }
        if (!moment.isBefore(grant.end())) {
            lapses.add(Reason.EXPIRED);
        }
        if (use.terms(grant.terms()).map(terms -> terms.isEndedAt(moment)).orElse(true)) {
            lapses.add(Reason.TERMS_RETIRED);
        }
        if (moment.isBefore(yes.given().at())) {
            lapses.add(Reason.UNDECIDED);
        }
        return lapses;
    }

    /** The yes in effect at a moment, if this person is on record. */
    @Nullable
    Act yesAt(Instant moment) {
        Act answer = operative();
        Grant grant = answer == null ? null : answer.grant();
        return answer != null && grant != null && isOnRecord() && !isWithdrawn(answer)
                && lapses(answer, grant, moment).isEmpty() ? answer : null;
    }

    private boolean isOnRecord() {
        return !stakes.isEmpty() && !stakes.get(stakes.size() - 1).isNone();
    }

    private boolean reaches(Act candidate) {
        Grant grant = candidate.grant();
        boolean owned = isOnRecord() && stakes.get(stakes.size() - 1).owner();
        return grant != null && use.ruled() && owned && !item.wasSponsoredSince(candidate.seen())
                && use.terms(grant.terms()).filter(terms -> !terms.isRetiredAt(item.registered().at())).isPresent()
                && (candidate.since() == null || item.isNewSince(candidate.since()));
    }
}
