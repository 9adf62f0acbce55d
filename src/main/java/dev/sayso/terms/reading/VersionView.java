package dev.sayso.terms.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sayso.terms.Terms;
import dev.sayso.terms.TermsRetirement;
import dev.sayso.terms.UseWords;
import dev.sayso.terms.VersionState;
import dev.sayso.terms.Wording;
import dev.sayso.web.Language;

/**
 * One version as its page shows it.
 *
 * @param language of the text; the page around it is in the reader's
 * @param versions all versions of the use, the latest first
 * @param changes since the version before; null for the first
 */
public record VersionView(Terms terms, UseWords use, Language language, List<Section> sections, List<Term> facts,
        VersionState state, List<Integer> versions, @Nullable TextChanges changes) {

    public Wording wording() {
        return terms.wording(language);
    }

    /** Its retirement, or null. */
    public @Nullable TermsRetirement retired() {
        return terms.retirement().orElse(null);
    }

    public int version() {
        return terms.version();
    }

    public int before() {
        return version() - 1;
    }

    public int latest() {
        return versions.get(0);
    }
}
