package dev.sayso.terms.reading;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.terms.Clauses;
import dev.sayso.terms.Terms;
import dev.sayso.terms.TermsTexts;
import dev.sayso.terms.TermsVersions;
import dev.sayso.terms.TextsByHash;
import dev.sayso.terms.VersionState;
import dev.sayso.terms.Wording;
import dev.sayso.web.Language;

/** Opens versions of terms for reading. */
@ApplicationScoped
public class TermsReader {

    private final TermsVersions versions;
    private final TermsTexts texts;
    private final Clock clock;

    TermsReader(TermsVersions versions, TermsTexts texts, Clock clock) {
        this.versions = versions;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A version in one language, beside the version before it.
     *
     * @param text the language of the text
     * @param reader the language of everything around it
     */
    public Optional<VersionView> open(String use, int version, Language text, Language reader) {
        List<Terms> all = versions.ofUse(use);
        return find(all, version).map(terms -> view(terms, find(all, version - 1).orElse(null), all, text, reader));
    }

    private VersionView view(Terms terms, @Nullable Terms earlier, List<Terms> all, Language text, Language reader) {
        List<Wording> wordings = Stream.of(terms, earlier == null ? terms : earlier)
                .map(version -> version.wording(text)).toList();
        TextsByHash published = texts.of(wordings);
        String body = published.of(wordings.get(0));
        Clauses before = earlier == null ? null : earlier.clauses();
        return new VersionView(terms, terms.use().words(reader), text, Section.of(body),
                Term.of(terms.use().asks(), terms.clauses(), before, reader),
                VersionState.of(terms, all.get(0).version(), clock.instant()), all.stream().map(Terms::version).toList(),
                earlier == null ? null : TextChanges.between(text, published.of(wordings.get(1)), body));
    }

    private static Optional<Terms> find(List<Terms> all, int version) {
        return all.stream().filter(terms -> terms.version() == version).findFirst();
    }
}
