package dev.sayso.terms.admin;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import dev.sayso.terms.Asks;
import dev.sayso.terms.NewTerms;
import dev.sayso.terms.NewUse;
import dev.sayso.terms.UseName;
import dev.sayso.terms.UseWords;
import dev.sayso.web.Language;

/** A new use as it is typed, with its first terms. */
final class UseForm {

    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_MEANS = 200;

    private UseForm() {
    }

    static Optional<NewUse> read(Typed typed) {
        String name = typed.matching("name", UseName.PATTERN);
        Asks asks = typed.choice("asks", Asks.class);
        Map<Language, UseWords> words = new EnumMap<>(Language.class);
        Language.all().forEach(language -> words.put(language, words(typed, language)));
        Optional<NewTerms> terms = TermsForm.read(typed);
        return typed.isRight() && asks != null
                ? terms.map(first -> new NewUse(name, asks, typed.ticked("ruled"), words, first))
                : Optional.empty();
    }

    private static UseWords words(Typed typed, Language language) {
        return new UseWords(typed.line(Typed.in("title", language), LONGEST_TITLE),
                typed.line(Typed.in("means", language), LONGEST_MEANS));
    }
}
