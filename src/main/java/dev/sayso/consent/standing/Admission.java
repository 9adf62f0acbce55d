package dev.sayso.consent.standing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/** Whether a new answer may be added. A no is never harder than this: it is refused only where it changes nothing. */
public enum Admission {

    ADMITTED,
    ACCOUNT_CLOSED,
    CHOICE_UNCHANGED,
    /** A yes for an item while the account rule is {@code OFF}: that has to be left first. */
    USE_IS_OFF,
    /** An account rule that allows, for a use it could never reach. */
    NEEDS_OWN_CHOICES,
    TERMS_NOT_CURRENT,
    END_MISSING,
    /** An end that is over, not at midnight UTC, or further away than anybody is asked for. */
    END_NOT_OFFERED;

    public static Admission ofChoice(Proposal proposal, Voice voice, Instant moment) {
        if (voice.holder().closed() > 0) {
            return ACCOUNT_CLOSED;
        }
        Act before = voice.stance().own();
        if (isRepeated(proposal, before, Act.Kind.CLEAR) && (before == null || voice.holds(before))) {
            return CHOICE_UNCHANGED;
        }
        if (proposal.kind().isYes() && voice.stance().isOff()) {
            return USE_IS_OFF;
        }
        return ofTerms(proposal, voice.stance().use(), moment);
    }

    public static Admission ofRule(Proposal proposal, RuleFacts facts, UseFacts use, Instant moment) {
        if (facts.closed()) {
            return ACCOUNT_CLOSED;
        }
        if (isRepeated(proposal, facts.rule(), Act.Kind.PER_ITEM) && facts.holds(use, moment)) {
            return CHOICE_UNCHANGED;
        }
        if (proposal.kind().isYes() && !use.ruled()) {
            return NEEDS_OWN_CHOICES;
        }
        return ofTerms(proposal, use, moment);
    }

    /** Whether a yes can be given under its terms until its end; a no always can. */
    public static Admission ofTerms(Proposal proposal, UseFacts use, Instant moment) {
        if (!proposal.kind().isYes()) {
            return ADMITTED;
        }
        return isOffered(proposal, use, moment) ? ofEnd(proposal.end(), moment) : TERMS_NOT_CURRENT;
    }

    private static Admission ofEnd(@Nullable Instant end, Instant moment) {
        if (end == null) {
            return END_MISSING;
        }
        boolean isMidnight = end.equals(end.truncatedTo(ChronoUnit.DAYS));
        boolean isNear = moment.isBefore(end) && !end.isAfter(Ends.AFTER_24_MONTHS.from(moment));
        return isMidnight && isNear ? ADMITTED : END_NOT_OFFERED;
    }

    /** Undo may return to an older version, but never to a retired one. */
    private static boolean isOffered(Proposal proposal, UseFacts use, Instant moment) {
        return proposal.restates()
                ? use.terms(proposal.terms()).filter(terms -> !terms.isRetiredAt(moment)).isPresent()
                : use.offered(moment).filter(terms -> terms.version() == proposal.terms()).isPresent();
    }

    private static boolean isRepeated(Proposal proposal, @Nullable Act before, Act.Kind silence) {
        Grant grant = before == null ? null : before.grant();
        return proposal.kind() == (before == null ? silence : before.kind())
                && (grant == null || proposal.allowsTheSameAs(grant));
    }
}
