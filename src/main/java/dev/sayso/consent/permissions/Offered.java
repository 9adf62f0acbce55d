package dev.sayso.consent.permissions;

import java.util.List;

import dev.sayso.terms.Terms;
import dev.sayso.terms.Wording;
import dev.sayso.terms.reading.Section;
import dev.sayso.terms.reading.Term;

/** The terms on which a use can be allowed now, in the reader's language. */
public record Offered(Terms terms, Wording wording, List<Term> facts, List<Section> sections) {

    public int version() {
        return terms.version();
    }
}
