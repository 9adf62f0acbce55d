package dev.sayso.consent.standing;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A person's account rule for one use, as far as their next one depends on it.
 *
 * @param rule the one in force, null at the start
 * @param shaken the number of the last thing that kept an earlier rule from an item of theirs, or 0: an upheaval, the end
 *        of a sponsorship, a ruling against their yes
 * @param closed whether they closed their account
 */
public record RuleFacts(@Nullable Act rule, long shaken, boolean closed) {

    /** Whether a rule of this kind only takes away from the one in force, whatever the page showed it to follow. */
    public boolean isNo(Act.Kind kind) {
        return kind == Act.Kind.OFF || (kind == Act.Kind.PER_ITEM && rule != null && rule.isYes());
    }

    /** Whether to say the same again would change nothing anywhere; a no is always as good as new. */
    boolean holds(UseFacts use, Instant moment) {
        Grant grant = rule == null ? null : rule.grant();
        if (rule == null || grant == null) {
            return true;
        }
        boolean ended = use.terms(grant.terms()).map(terms -> terms.isEndedAt(moment)).orElse(true);
        return rule.seen() >= shaken && moment.isBefore(grant.end()) && !ended;
    }
}
