package dev.sayso.terms.admin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.terms.NewTerms;
import dev.sayso.terms.NewWording;
import dev.sayso.terms.Terms;
import dev.sayso.terms.TermsMessages;
import dev.sayso.terms.TermsTexts;
import dev.sayso.terms.TermsVersions;
import dev.sayso.terms.TextsByHash;
import dev.sayso.terms.Wording;
import dev.sayso.terms.reading.Term;
import dev.sayso.terms.reading.TextChanges;
import dev.sayso.web.Language;

/** Lays drafts beside the latest terms. */
@ApplicationScoped
class Reviews {

    private final TermsDrafts drafts;
    private final TermsVersions versions;
    private final TermsTexts texts;
    private final Consents consents;
    private final Reader reader;

    Reviews(TermsDrafts drafts, TermsVersions versions, TermsTexts texts, Consents consents, Reader reader) {
        this.drafts = drafts;
        this.versions = versions;
        this.texts = texts;
        this.consents = consents;
        this.reader = reader;
    }

    Optional<Review> of(String use, UUID draft) {
        return drafts.of(use, draft).map(written -> of(written, versions.latest(use).orElseThrow()));
    }

    private Review of(TermsDraft draft, Terms latest) {
        NewTerms written = draft.terms();
        TextsByHash published = texts.of(latest);
        return new Review(draft, latest, latest.use().words(reader.language()),
                Term.of(latest.use().asks(), written.clauses(), latest.clauses(), reader.language()),
                Language.all().stream().map(language -> compare(language, published, latest.wording(language),
                        written.wording(language))).toList(),
                consents.under(latest, reader.language()));
    }

    private Review.InLanguage compare(Language language, TextsByHash published, Wording before, NewWording now) {
        TermsMessages words = reader.words();
        return new Review.InLanguage(language,
                TextChanges.between(language, published.of(before), now.text()),
                List.of(new Term(words.version_yes(), now.yes(), before.yes()),
                        new Term(words.version_no(), now.no(), before.no()),
                        new Term(words.version_stop(), now.stop(), before.stop())));
    }
}
