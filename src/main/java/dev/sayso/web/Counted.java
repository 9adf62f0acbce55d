package dev.sayso.web;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.PluralRules;

/** A number of things in words: "1 item", "12 items". */
public final class Counted {

    private Counted() {
    }

    /**
     * Puts a number into the form of a noun that goes with it.
     *
     * @param forms of the noun, such as {@code one: # item | other: # items}, by the plural categories of the language
     */
    public static String of(String forms, long number, Language language) {
        Map<String, String> byCategory = Arrays.stream(forms.split("\\|")).map(form -> form.split(":", 2))
                .collect(Collectors.toMap(form -> form[0].strip(), form -> form[1].strip()));
        String category = PluralRules.forLocale(language.locale()).select((double) number);
        String form = byCategory.containsKey(category) ? byCategory.get(category) : byCategory.get("other");
        return requireNonNull(form, forms).replace("#", NumberFormat.getIntegerInstance(language.locale()).format(number));
    }
}
