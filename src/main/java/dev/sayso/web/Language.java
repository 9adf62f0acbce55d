package dev.sayso.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.LocalePriorityList;
import com.ibm.icu.util.ULocale;

/** A language the product speaks. The choice goes by preference kept in a cookie, then by what the browser asks for. */
public enum Language {

    EN("English", "ltr"),
    ES("Español", "ltr"),
    AR("العربية", "rtl");

    private static final int LONGEST_HEADER = 1_000;

    private static final LocaleMatcher MATCHER = LocaleMatcher.builder()
            .setSupportedULocales(Arrays.stream(values()).map(l -> ULocale.forLocale(l.locale())).toList())
            .setDefaultULocale(ULocale.ENGLISH).build();

    private final String tag = name().toLowerCase(Locale.ROOT);
    private final String ownName;
    private final String direction;

    Language(String ownName, String direction) {
        this.ownName = ownName;
        this.direction = direction;
    }

    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /** The language's name in itself. */
    public String ownName() {
        return ownName;
    }

    /** The value of the {@code dir} attribute. */
    public String direction() {
        return direction;
    }

    public static List<Language> all() {
        return List.of(values());
    }

    public static Optional<Language> of(@Nullable String tag) {
        return all().stream().filter(language -> language.tag().equals(tag)).findFirst();
    }

    static Language choose(@Nullable String preferred, @Nullable String acceptLanguage) {
        return preferred == null ? match(acceptLanguage) : of(preferred).orElseGet(() -> match(acceptLanguage));
    }

    private static Language match(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_HEADER) {
            return EN;
        }
        try {
            ULocale best = MATCHER.getBestMatch(LocalePriorityList.add(acceptLanguage).build());
            return of(best.getLanguage()).orElse(EN);
        } catch (IllegalArgumentException malformed) {
            return EN;
        }
    }
}
