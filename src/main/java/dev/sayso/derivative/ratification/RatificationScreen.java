package dev.sayso.derivative.ratification;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.consent.Screen;
import dev.sayso.consent.form.TermsOffered;
import dev.sayso.derivative.page.MadeMessages;
import dev.sayso.terms.Terms;
import dev.sayso.terms.TermsTexts;
import dev.sayso.terms.TermsVersions;
import dev.sayso.terms.Wording;
import dev.sayso.web.Language;
import dev.sayso.web.Messages;

/** The exact words before a person's eyes when they allow a derivative afterwards. */
@ApplicationScoped
public class RatificationScreen {

    /**
     * What is shown of one use.
     *
     * @param hash of the text
     */
    public record Shown(TermsOffered terms, String text, String hash) {
    }

    private final TermsVersions versions;
    private final TermsTexts texts;
    private final Clock clock;

    RatificationScreen(TermsVersions versions, TermsTexts texts, Clock clock) {
        this.versions = versions;
        this.texts = texts;
        this.clock = clock;
    }

    /** By the terms offered now; empty while there are none. */
    public Optional<Shown> of(String derivative, String use, Language language) {
        return versions.current(use, clock.instant()).map(terms -> shown(derivative, terms, language));
    }

    private Shown shown(String derivative, Terms terms, Language language) {
        Wording wording = terms.wording(language);
        TermsOffered offered = TermsOffered.of(terms, texts.of(List.of(wording)), language);
        MadeMessages words = Messages.of(MadeMessages.class, language);
        String text = String.join("\n", derivative, offered.title(), words.ratify_yes(), words.ratify_yes_means(),
                wording.yes(), wording.stop(), "", use(terms), texts.of(List.of(wording)).of(wording));
        return new Shown(offered, text, Screen.hash(text));
    }

    private static String use(Terms terms) {
        return terms.use().name() + " " + terms.version();
    }
}
