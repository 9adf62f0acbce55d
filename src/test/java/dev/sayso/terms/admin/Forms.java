package dev.sayso.terms.admin;

import java.util.HashMap;
import java.util.Map;

import dev.sayso.terms.NewUse;
import dev.sayso.terms.Samples;

/** What an administrator's browser sends. */
final class Forms {

    private Forms() {
    }

    /** The form of a new version, written when this one was the latest. */
    static Map<String, String> terms(String use, int ownersPpm, int shown) {
        Map<String, String> fields = new HashMap<>(TermsForm.fields(Samples.terms(use, ownersPpm)));
        fields.put("version", Integer.toString(shown));
        return fields;
    }

    static Map<String, String> use(String name) {
        NewUse use = Samples.use(name);
        Map<String, String> fields = new HashMap<>(TermsForm.fields(use.terms()));
        fields.put("name", name);
        fields.put("asks", use.asks().name());
        fields.put("ruled", "true");
        use.words().forEach((language, words) -> {
            fields.put(Typed.in("title", language), words.title());
            fields.put(Typed.in("means", language), words.means());
        });
        return fields;
    }

    static Map<String, String> with(Map<String, String> fields, String field, String value) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.put(field, value);
        return changed;
    }
}
