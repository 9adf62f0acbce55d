package dev.sayso.terms;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

import dev.sayso.web.Language;

/** Terms to be published, in every language. */
public record NewTerms(Clauses clauses, Map<Language, NewWording> wordings) {

    public NewTerms {
        wordings = Map.copyOf(new EnumMap<>(wordings));
        if (wordings.size() != Language.all().size()) {
            throw new IllegalArgumentException("Terms in " + wordings.keySet());
        }
    }

    public NewWording wording(Language language) {
        return requireNonNull(wordings.get(language), language::tag);
    }

    Map<String, Wording> hashed() {
        Map<String, Wording> hashed = new TreeMap<>();
        wordings.forEach((language, wording) -> hashed.put(language.tag(), wording.hashed()));
        return hashed;
    }
}
