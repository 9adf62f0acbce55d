package dev.sayso.consent.item;

import java.util.List;
import java.util.Optional;

import dev.sayso.consent.form.TermsOffered;
import dev.sayso.consent.standing.Grant;
import dev.sayso.consent.standing.Said;
import dev.sayso.terms.Terms;
import dev.sayso.terms.TextsByHash;
import dev.sayso.terms.Wording;
import dev.sayso.terms.reading.Term;
import dev.sayso.terms.reading.TextChanges;
import dev.sayso.web.Language;

/**
 * The terms a page is about.
 *
 * @param offered those on which each use can be allowed now
 * @param all every version there ever was
 * @param texts of those offered, and of those accepted before
 */
record TermsBook(List<Terms> offered, List<Terms> all, TextsByHash texts, Language language) {

    Optional<Terms> offered(String use) {
        return offered.stream().filter(terms -> terms.use().name().equals(use)).findFirst();
    }

    /** Those that what somebody said is under, if it was a yes. */
    Optional<Terms> accepted(String use, Said said) {
        return accepted(all, use, said);
    }

    static Optional<Terms> accepted(List<Terms> all, String use, Said said) {
        Grant grant = said.grant();
        return grant == null ? Optional.empty()
                : all.stream()
                        .filter(terms -> terms.use().name().equals(use) && terms.version() == grant.terms()).findFirst();
    }

    TermsOffered read(Terms terms) {
        return TermsOffered.of(terms, texts, language);
    }

    /** What changed between two versions of one use. */
    Difference between(Terms accepted, Terms now) {
        Wording before = accepted.wording(language);
        Wording after = now.wording(language);
        List<Term> facts = Term.of(now.use().asks(), now.clauses(), accepted.clauses(), language).stream()
                .filter(Term::isChanged).toList();
        return new Difference(accepted.version(), now.version(), facts,
                TextChanges.between(language, texts.of(before), texts.of(after)));
    }

    /** What a person accepted beside what is offered now. */
    record Difference(int accepted, int offered, List<Term> facts, TextChanges texts) {
    }
}
