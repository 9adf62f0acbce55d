package dev.sayso.consent;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/** Whether a new answer may be added. A no is never harder than this: it is refused only where it changes nothing. */
enum Admission {

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

    static Admission of(Proposal proposal, Stance stance, boolean closed, Instant moment) {
        if (closed) {
            return ACCOUNT_CLOSED;
        }
        if (changesNothing(proposal, stance, moment)) {
            return CHOICE_UNCHANGED;
        }
        return proposal.kind().isYes() ? ofYes(proposal, stance, moment) : ADMITTED;
    }

    private static Admission ofYes(Proposal proposal, Stance stance, Instant moment) {
        if (stance.isOff() && !proposal.kind().isRule()) {
            return USE_IS_OFF;
        }
        if (proposal.kind().isRule() && !stance.use().ruled()) {
            return NEEDS_OWN_CHOICES;
        }
        if (!isOffered(proposal, stance.use(), moment)) {
            return TERMS_NOT_CURRENT;
        }
        return ofEnd(proposal.end(), moment);
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

    private static boolean changesNothing(Proposal proposal, Stance stance, Instant moment) {
        Answer before = proposal.kind().isRule() ? stance.rule() : stance.own();
        Answer.Kind silence = proposal.kind().isRule() ? Answer.Kind.PER_ITEM : Answer.Kind.CLEAR;
        if (proposal.kind() != (before == null ? silence : before.kind())) {
            return false;
        }
        Grant grant = before == null ? null : before.grant();
        return before == null || grant == null || proposal.allowsTheSameAs(grant) && !stance.isWithdrawn(before)
                && stance.lapses(before, grant, moment).isEmpty();
    }
}
