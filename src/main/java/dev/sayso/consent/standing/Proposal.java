package dev.sayso.consent.standing;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An answer somebody is about to give.
 *
 * @param terms the version shown, 0 where nothing is allowed
 * @param end null where none was asked for
 * @param restates whether it repeats an earlier answer with its earlier end, as undo and restore do
 */
public record Proposal(Act.Kind kind, int terms, @Nullable Instant end, boolean commercial, Audience audience,
        boolean restates) {

    public static Proposal no(Act.Kind kind) {
        return new Proposal(kind, 0, null, false, Audience.EVERYONE, false);
    }

    public static Proposal yes(Act.Kind kind, Grant grant) {
        return new Proposal(kind, grant.terms(), grant.end(), grant.commercial(), grant.audience(), false);
    }

    /**
     * Any answer.
     *
     * @param grant what a yes allows, null for every other answer
     * @param restates whether a yes is an earlier one once more, with its earlier end
     */
    public static Proposal of(Act.Kind kind, @Nullable Grant grant, boolean restates) {
        return grant == null ? no(kind)
                : new Proposal(kind, grant.terms(), grant.end(), grant.commercial(), grant.audience(), restates);
    }

    boolean allowsTheSameAs(Grant grant) {
        return new Grant(terms, end == null ? Instant.MIN : end, commercial, audience).equals(grant);
    }
}
