package dev.sayso.consent;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Audience;
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

    public static Wanted yes(String use, Act.Kind kind, int terms, Instant end, boolean commercial, Audience audience,
            Shown shown) {
        return new Wanted(use, kind, new Grant(terms, end, commercial, audience), shown);
    }

    Proposal proposal() {
        return grant == null ? Proposal.no(kind) : Proposal.yes(kind, grant);
    }
}
