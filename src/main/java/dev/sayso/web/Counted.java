package dev.sayso.web;

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
     * @param forms of the noun, such as {@code one: # item | other: # items}, by the plural categories of the language
     */
    public static String of(String forms, long number, Language language) {
        Map<String, String> byCategory = Arrays.stream(forms.split("\\|")).map(form -> form.split(":", 2))
                .collect(Collectors.toMap(form -> form[0].strip(), form -> form[1].strip()));
        String category = PluralRules.forLocale(language.locale()).select(number);
        String form = byCategory.getOrDefault(category, byCategory.get("other"));
        return form.replace("#", NumberFormat.getIntegerInstance(language.locale()).format(number));
    }
}
