package dev.sayso.terms.reading;

import java.util.List;

import dev.sayso.terms.Terms;
import dev.sayso.terms.UseWords;
import dev.sayso.terms.VersionState;

/** One use in the list of all, with its latest terms. */
public record Offer(Terms terms, UseWords use, List<Term> facts, VersionState state, boolean suspended) {

    public String name() {
        return terms.use().name();
    }

    public boolean isOpen() {
        return state != VersionState.RETIRED;
    }
}
