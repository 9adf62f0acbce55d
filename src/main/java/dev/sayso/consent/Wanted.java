package dev.sayso.consent;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Grant;
import dev.sayso.consent.standing.Proposal;

/**
 * What a creator wants to answer about a use.
 *
 * @param grant what a yes allows, null for every other act
 */
public record Wanted(String use, Act.Kind kind, @Nullable Grant grant, Shown shown) {

    public static Wanted no(String use, Act.Kind kind, Shown shown) {
        return new Wanted(use, kind, null, shown);
    }

    public static Wanted yes(String use, Act.Kind kind, Grant grant, Shown shown) {
        return new Wanted(use, kind, grant, shown);
    }

    Proposal proposal() {
        return grant == null ? Proposal.no(kind) : Proposal.yes(kind, grant);
    }
}
