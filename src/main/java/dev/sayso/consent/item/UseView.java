package dev.sayso.consent.item;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.form.AnswerForm;
import dev.sayso.consent.form.ConditionsOffered;
import dev.sayso.consent.form.TermsOffered;
import dev.sayso.terms.UseWords;
import dev.sayso.web.Fact;
import dev.sayso.web.Option;
import dev.sayso.web.Problems;

/**
 * One use of the item: what is in effect, why, what the reader said, and the form to say something else.
 *
 * @param facts why, for whom, for whom it waits, what the reader said
 * @param offer null while the use has no terms
 * @param isOff whether the reader's account rule turns it off for all items
 */
record UseView(String name, UseWords words, Sentences.Effect effect, List<Fact> facts, boolean isOff, Form form,
        @Nullable Offer offer, @Nullable News news) {

    /** The id of a field, which is its name within this use. */
    public String id(String field) {
        return name + "-" + field;
    }

    public @Nullable String problem(String field) {
        return form.problems().of(id(field));
    }

    /** What the form carries and shows. */
    record Form(String action, UUID act, String shown, List<Option> answers, AnswerForm typed, Problems problems) {
    }

    /**
     * What a yes can be given under.
     *
     * @param older how they differ from those that the reader's yes is under; null if they are those
     */
    record Offer(TermsOffered terms, TermsBook.@Nullable Difference older, ConditionsOffered conditions) {
    }

    /**
     * What became of what was just sent.
     *
     * @param kind of the notice
     * @param compared what is in force beside what was about to be saved
     * @param act that can be taken back; null for none
     */
    record News(String kind, String title, String text, List<Fact> compared, @Nullable UUID act) {
    }
}
