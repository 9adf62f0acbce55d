package dev.sayso.consent;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Where one person stands on one item and use after some of their answers, taken in one by one.
 *
 * @param joined the number at which the person first came on record for the item
 * @param leftOff the number of the last answer that left {@code OFF}, or 0
 * @param agreed whether an answer was in effect as a yes at some moment before the last one
 */
record Stance(ItemFacts item, UseFacts use, long joined, @Nullable Answer own, @Nullable Answer rule,
        @Nullable Answer last, long leftOff, boolean agreed) {

    static Stance silent(ItemFacts item, UseFacts use, long joined) {
        return new Stance(item, use, joined, null, null, null, 0, false);
    }

    Stance after(Answer next) {
        boolean agreedSoFar = hasAgreedBefore(next.number());
        if (!next.kind().isRule()) {
            return new Stance(item, use, joined, next, rule, next, leftOff, agreedSoFar);
        }
        boolean leaves = isOff() && next.kind() != Answer.Kind.OFF;
        return new Stance(item, use, joined, own, next, next, leaves ? next.number() : leftOff, agreedSoFar);
    }

    boolean isOff() {
        return rule != null && rule.kind() == Answer.Kind.OFF;
    }

    /** The latest own choice unless cleared, else the account rule if it reaches the item; null for silence. */
    @Nullable
    Answer operative() {
        boolean ruled = rule != null && reaches(rule);
        if (own == null || own.kind() == Answer.Kind.CLEAR || (isWithdrawn(own) && ruled)) {
            return ruled ? rule : null;
        }
        return own;
    }

    /** Whether it is a yes that turning the use off took back for good. */
    boolean isWithdrawn(Answer answer) {
        return answer.kind() == Answer.Kind.ALLOW && (isOff() || answer.number() < leftOff);
    }

    /** Why a yes does not count at a moment; empty if it does. */
    Set<Reason> lapses(Answer yes, Grant grant, Instant moment) {
        Set<Reason> lapses = EnumSet.noneOf(Reason.class);
        if (yes.seen() <= item.upheaval()) {
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

    /** Whether an answer was in effect as a yes before a number. A yes can only begin with an act or a registration. */
    boolean hasAgreedBefore(long number) {
        if (agreed || last == null) {
            return agreed;
        }
        Mark start = last.given().isBefore(item.registered()) ? item.registered() : last.given();
        return joined <= start.number() && start.number() < number
                && new Stance(item.upTo(start.number()), use, joined, own, rule, last, leftOff, false).isYesAt(start.at());
    }

    private boolean isYesAt(Instant moment) {
        Answer answer = operative();
        Grant grant = answer == null ? null : answer.grant();
        return answer != null && grant != null && !isWithdrawn(answer) && lapses(answer, grant, moment).isEmpty();
    }

    private boolean reaches(Answer candidate) {
        Grant grant = candidate.grant();
        return grant != null && use.ruled() && !item.wasSponsoredSince(candidate.number())
                && use.terms(grant.terms()).filter(terms -> !terms.isRetiredAt(item.registered().at())).isPresent()
                && (candidate.since() == null || item.isNewSince(candidate.since()));
    }
}
