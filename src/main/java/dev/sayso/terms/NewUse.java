package dev.sayso.terms;

import java.util.Map;
import java.util.TreeMap;

import dev.sayso.web.Language;

/** A use to be added, with its first terms. */
public record NewUse(String name, Asks asks, boolean ruled, Map<Language, UseWords> words, NewTerms terms) {

    public NewUse {
        words = Map.copyOf(words);
        if (!name.matches(UseName.PATTERN) || words.size() != Language.all().size()) {
            throw new IllegalArgumentException("Use '%s' in %s".formatted(name, words.keySet()));
        }
    }

    Map<String, UseWords> wordsByTag() {
        Map<String, UseWords> byTag = new TreeMap<>();
        words.forEach((language, said) -> byTag.put(language.tag(), said));
        return byTag;
    }
}
