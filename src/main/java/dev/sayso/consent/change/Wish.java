package dev.sayso.consent.change;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Grant;
import dev.sayso.consent.standing.Mark;
import dev.sayso.consent.standing.Proposal;

/**
 * What is wanted about a use.
 *
 * @param grant what a yes allows, null for every other answer
 * @param restates whether it is an earlier answer once more, with its earlier end
 */
public record Wish(String use, Act.Kind kind, @Nullable Grant grant, boolean restates) {

    public static Wish no(String use, Act.Kind kind) {
        return new Wish(use, kind, null, false);
    }

    public static Wish yes(String use, Act.Kind kind, Grant grant) {
        return new Wish(use, kind, grant, false);
    }

    /** An earlier answer once more. */
    static Wish again(String use, Act.Kind kind, @Nullable Grant grant) {
        return new Wish(use, kind, grant, grant != null);
    }

    Proposal proposal() {
        return Proposal.of(kind, grant, restates);
    }

    Act act(Mark given) {
        return grant == null ? Act.no(kind, given) : Act.yes(kind, given, grant);
    }
}
