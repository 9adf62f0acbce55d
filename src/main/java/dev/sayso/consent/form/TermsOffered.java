package dev.sayso.consent.form;

import java.util.List;

import dev.sayso.terms.Terms;
import dev.sayso.terms.TextsByHash;
import dev.sayso.terms.Wording;
import dev.sayso.terms.reading.Section;
import dev.sayso.terms.reading.Term;
import dev.sayso.web.Language;

/** The terms on which a use can be allowed now, in the reader's language. */
public record TermsOffered(Terms terms, String title, Wording wording, List<Term> facts, List<Section> sections) {

    /**
     * The terms as a reader sees them.
     *
     * @param texts those of the terms among them
     */
    public static TermsOffered of(Terms terms, TextsByHash texts, Language reader) {
        Wording wording = terms.wording(reader);
        return new TermsOffered(terms, terms.use().words(reader).title(), wording,
                Term.of(terms.use().asks(), terms.clauses(), null, reader), Section.of(texts.of(wording)));
    }

    public String use() {
        return terms.use().name();
    }

    public int version() {
        return terms.version();
    }
}
