package dev.sayso.terms.admin;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;

import dev.sayso.terms.NewTerms;
import dev.sayso.terms.NewWording;
import dev.sayso.terms.Terms;
import dev.sayso.terms.TermsTexts;
import dev.sayso.terms.TermsVersions;
import dev.sayso.terms.TextsByHash;
import dev.sayso.terms.Wording;
import dev.sayso.web.Language;

/** Fills the form in which terms are written. */
@ApplicationScoped
class Drafting {

    private final TermsVersions versions;
    private final TermsTexts texts;
    private final TermsDrafts drafts;
    private final Reader reader;

    Drafting(TermsVersions versions, TermsTexts texts, TermsDrafts drafts, Reader reader) {
        this.versions = versions;
        this.texts = texts;
        this.drafts = drafts;
        this.reader = reader;
    }

    Terms latest(String use) {
        return versions.latest(use).orElseThrow(NotFoundException::new);
    }

    /** What the latest version says, or an earlier draft. */
    Typed prefilled(Terms latest, @Nullable UUID from) {
        return new Typed(TermsForm.fields(from == null ? said(latest)
                : drafts.of(latest.use().name(), from).orElseThrow(NotFoundException::new).terms()));
    }

    /** The version the form was filled from: one that was published. */
    int shown(Typed typed, Terms latest) {
        int shown = typed.number("version");
        if (shown < 1 || shown > latest.version()) {
            throw new BadRequestException();
        }
        return shown;
    }

    DraftView view(Terms latest, int shown, Typed typed) {
        return new DraftView(latest.use().name(), latest.use().words(reader.language()), shown, typed,
                reader.withdrawals());
    }

    private NewTerms said(Terms latest) {
        TextsByHash published = texts.of(latest);
        Map<Language, NewWording> wordings = new EnumMap<>(Language.class);
        for (Language language : Language.all()) {
            Wording wording = latest.wording(language);
            wordings.put(language, new NewWording(published.of(wording), wording.yes(), wording.no(),
                    wording.stop()));
        }
        return new NewTerms(latest.clauses(), wordings);
    }
}
