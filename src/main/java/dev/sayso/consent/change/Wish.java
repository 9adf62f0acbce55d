package dev.sayso.consent.change;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Grant;
import dev.sayso.consent.standing.Mark;
import dev.sayso.consent.standing.Proposal;
import dev.sayso.consent.standing.Reason;

/**
 * What is wanted about a use.
 *
 * @param grant what a yes allows, null for every other answer
 * @param restates whether it is an earlier answer once more, with its earlier end
 * @param lapsed why it stands in place of an earlier yes that is not given again; null where it does not
 */
public record Wish(String use, Act.Kind kind, @Nullable Grant grant, boolean restates, @Nullable Reason lapsed) {

    public static Wish no(String use, Act.Kind kind) {
        return new Wish(use, kind, null, false, null);
    }

    public static Wish yes(String use, Act.Kind kind, Grant grant) {
        return new Wish(use, kind, grant, false, null);
    }

    /** An earlier answer once more. */
    public static Wish again(String use, Act.Kind kind, @Nullable Grant grant) {
        return new Wish(use, kind, grant, grant != null, null);
    }

    /** The same, in place of an earlier yes. */
    public Wish insteadOfYes(Reason lost) {
        return new Wish(use, kind, grant, restates, lost);
    }

    public Proposal proposal() {
        return Proposal.of(kind, grant, restates);
    }

    public Act act(Mark given) {
        return grant == null ? Act.no(kind, given) : Act.yes(kind, given, grant);
    }
}
