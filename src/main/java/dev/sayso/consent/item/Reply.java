package dev.sayso.consent.item;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Refused;
import dev.sayso.consent.form.AnswerForm;
import dev.sayso.web.Problem;
import dev.sayso.web.Problems;

/**
 * What the page answers to what was just sent.
 *
 * @param use the one it was about, empty for none
 * @param typed what comes back to be sent again, null for nothing
 * @param refused why it was not taken, null if it was or has problems
 */
record Reply(String use, Outcome outcome, @Nullable AnswerForm typed, Problems problems, @Nullable Refused refused) {

    /** What became of it. */
    enum Outcome {
        NONE,
        /** It is in the event log. */
        SAVED,
        /** It is in effect, and will be in the event log. */
        OBEYED,
        /** It will be within moments. */
        KEPT,
        REFUSED,
        WRONG
    }

    static final Reply NONE = new Reply("", Outcome.NONE, null, Problems.NONE, null);

    /** As the address says it, by the use that was answered. */
    static Reply of(@Nullable String saved, @Nullable String obeyed, @Nullable String kept) {
        return saved != null ? of(saved, Outcome.SAVED)
                : obeyed != null ? of(obeyed, Outcome.OBEYED) : kept != null ? of(kept, Outcome.KEPT) : NONE;
    }

    private static Reply of(String use, Outcome outcome) {
        return new Reply(use, outcome, null, Problems.NONE, null);
    }

    static Reply wrong(AnswerForm form, Problems problems) {
        return new Reply(form.use(), Outcome.WRONG, form, problems, null);
    }

    /** Not taken: what is wrong with the end stands at the end. */
    static Reply refused(AnswerForm form, Refused refused) {
        return switch (refused.why()) {
            case END_MISSING, END_NOT_OFFERED -> wrong(form,
                    new Problems(List.of(new Problem(form.use() + "-end", refused.title()))));
            default -> new Reply(form.use(), Outcome.REFUSED, form, Problems.NONE, refused);
        };
    }

    boolean isAbout(String name) {
        return use.equals(name);
    }
}
