package dev.sayso.terms.seed;

import static dev.sayso.terms.Asks.OWNERS;
import static dev.sayso.terms.Asks.OWNERS_AND_DEPICTED;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import dev.sayso.terms.Asks;
import dev.sayso.terms.Clauses;
import dev.sayso.terms.NewTerms;
import dev.sayso.terms.NewUse;
import dev.sayso.terms.NewWording;
import dev.sayso.terms.TermsDesk;
import dev.sayso.terms.UseWords;
import dev.sayso.terms.Withdrawal;
import dev.sayso.web.Language;
import io.quarkus.runtime.StartupEvent;

/** Adds the first six uses when there are none. */
@ApplicationScoped
public class TermsSeed {

    /** Late, so that sample data can begin earlier, at a moment of its own. */
    private static final int LATE = Interceptor.Priority.LIBRARY_AFTER;

    private final TermsDesk desk;

    TermsSeed(TermsDesk desk) {
        this.desk = desk;
    }

    void start(@Observes @Priority(LATE) StartupEvent started) {
        plant();
    }

    /** Does nothing where there is any use. */
    public void plant() {
        desk.begin(uses());
    }

    static List<NewUse> uses() {
        return List.of(
                use("restyle", OWNERS_AND_DEPICTED, true, new Clauses(400_000, 50_000, true, Withdrawal.WIND_DOWN, 30)),
                use("recut", OWNERS, true, new Clauses(450_000, 0, true, Withdrawal.WIND_DOWN, 30)),
                use("soundtrack", OWNERS, true, new Clauses(400_000, 0, true, Withdrawal.KEEP_AND_PAY, 0)),
                use("dub", OWNERS_AND_DEPICTED, true, new Clauses(300_000, 100_000, true, Withdrawal.WIND_DOWN, 30)),
                use("likeness", OWNERS_AND_DEPICTED, false,
                        new Clauses(150_000, 350_000, true, Withdrawal.TAKE_DOWN, 14)),
                use("train", OWNERS, false, new Clauses(0, 0, false, Withdrawal.NEXT_RUN, 0)));
    }

    private static NewUse use(String name, Asks asks, boolean ruled, Clauses clauses) {
        return new NewUse(name, asks, ruled, inEveryLanguage(language -> words(name, language)),
                new NewTerms(clauses, inEveryLanguage(language -> wording(name, language))));
    }

    private static UseWords words(String use, Language language) {
        Properties words = SeedFile.words(language);
        return new UseWords(words.getProperty(use + ".name"), words.getProperty(use + ".means"));
    }

    private static NewWording wording(String use, Language language) {
        Properties words = SeedFile.words(language);
        return new NewWording(SeedFile.text(use, language), words.getProperty(use + ".yes"),
                words.getProperty(use + ".no"), words.getProperty(use + ".stop"));
    }

    private static <T> Map<Language, T> inEveryLanguage(Function<Language, T> said) {
        return Language.all().stream().collect(Collectors.toMap(Function.identity(), said));
    }
}
