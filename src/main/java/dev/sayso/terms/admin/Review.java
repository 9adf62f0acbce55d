package dev.sayso.terms.admin;

import java.util.List;

import dev.sayso.terms.Terms;
import dev.sayso.terms.UseWords;
import dev.sayso.terms.reading.Term;
import dev.sayso.terms.reading.TextChanges;
import dev.sayso.web.Language;

/** A draft beside the latest terms, before it is published. */
record Review(TermsDraft draft, Terms latest, UseWords use, List<Term> facts, List<InLanguage> texts, String consents) {

    public String name() {
        return latest.use().name();
    }

    public int next() {
        return latest.version() + 1;
    }

    /** Whether another version was published after this one was written. */
    public boolean isOutdated() {
        return latest.version() != draft.shown();
    }

    public boolean isSame() {
        return latest.says(draft.terms());
    }

    /** What changes in one language: the text, and the lines on yes, no and taking back. */
    record InLanguage(Language language, TextChanges changes, List<Term> lines) {
    }
}
