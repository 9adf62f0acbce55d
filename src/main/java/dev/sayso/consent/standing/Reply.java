package dev.sayso.consent.standing;

import org.jspecify.annotations.Nullable;

/**
 * What is in effect for one requester and purpose.
 *
 * @param status null where there is no consent to speak of
 * @param ancestors the reason of the ancestor that fails, if one does
 * @param conditions what a yes is bound to, null for a no
 */
public record Reply(Reason reason, @Nullable DpvStatus status, @Nullable Reason ancestors, @Nullable Conditions conditions) {

    static Reply no(Reason reason, @Nullable DpvStatus status) {
        return new Reply(reason, status, null, null);
    }

    /** What an ancestor's no means for what was made from it. */
    Reply asAncestors() {
        Reason above = reason;
        return new Reply(Reason.ANCESTOR, status, above, null);
    }

    public boolean isYes() {
        return reason == Reason.CONSENTED;
    }
}
