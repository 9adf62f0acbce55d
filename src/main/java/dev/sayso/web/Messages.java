package dev.sayso.web;

import java.util.Locale;

import io.quarkus.arc.Arc;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Messages for Java code, in the language of the request in progress. */
public final class Messages {

    private Messages() {
    }

    public static <T> T of(Class<T> bundle) {
        return of(bundle, language());
    }

    public static <T> T of(Class<T> bundle, Language language) {
        return language == Language.EN ? MessageBundles.get(bundle)
                : MessageBundles.get(bundle, Localized.Literal.of(language.tag()));
    }

    /** A name within a sentence, in its own direction whatever that of the sentence. */
    public static String isolated(String name) {
        return "\u2068" + name + "\u2069";
    }

    /** Of the request in progress, for numbers in messages. */
    public static Locale locale() {
        return language().locale();
    }

    private static Language language() {
        return Arc.container().instance(LanguageFilter.class).get().now();
    }
}
