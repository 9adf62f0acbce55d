package dev.sayso.consent.item;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.form.AnswerForm;
import dev.sayso.consent.form.ConditionsOffered;
import dev.sayso.consent.standing.Grant;
import dev.sayso.consent.standing.Said;
import dev.sayso.terms.Terms;

/** Puts together what a yes can be given under: the terms, and the conditions that whoever gives it chooses. */
record Offering(Reading reading, TermsBook book, Sentences sentences) {

    UseView.Offer of(Terms terms, Said said, AnswerForm typed) {
        TermsBook.Difference older = book.accepted(terms.use().name(), said)
                .filter(accepted -> said.isYes() && accepted.version() < terms.version())
                .map(accepted -> book.between(accepted, terms)).orElse(null);
        return new UseView.Offer(book.read(terms), older,
                ConditionsOffered.at(reading.now(), held(said), typed.conditions(), sentences.language()));
    }

    /** The yes in force that the reader gave for this item. */
    private static @Nullable Grant held(Said said) {
        return said.source() == Said.Source.OWN_CHOICE && said.isYes() ? said.grant() : null;
    }
}
