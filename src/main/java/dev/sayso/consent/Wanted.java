package dev.sayso.consent;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Grant;
import dev.sayso.consent.standing.Proposal;

/**
 * What a creator wants to answer about a use.
 *
 * @param grant what a yes allows, null for every other act
 * @param restates whether a yes is an earlier one once more, with its earlier end
 */
public record Wanted(String use, Act.Kind kind, @Nullable Grant grant, boolean restates, Shown shown) {

    public static Wanted no(String use, Act.Kind kind, Shown shown) {
        return new Wanted(use, kind, null, false, shown);
    }

    public static Wanted yes(String use, Act.Kind kind, Grant grant, Shown shown) {
        return new Wanted(use, kind, grant, false, shown);
    }

    Proposal proposal() {
        return Proposal.of(kind, grant, restates);
    }
}
