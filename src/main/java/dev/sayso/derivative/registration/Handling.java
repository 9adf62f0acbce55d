package dev.sayso.derivative.registration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a caller wants a registration to be handled whose permits are not right: RFC 7240, section 4.4. */
enum Handling {

    /** It is refused. */
    STRICT,
    /** It is registered as unlicensed, as it is unless something else is said. */
    LENIENT;

    private static final String NAME = "handling";

    /**
     * What was preferred; empty if nothing was. Other preferences, and other values of this one, are left alone, and what is
     * said first counts.
     *
     * @param prefer the values of all {@code Prefer} headers
     */
    static Optional<Handling> of(List<String> prefer) {
        return prefer.stream().flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(preference -> preference.split(";", 2)[0].split("=", 2))
                .filter(said -> said[0].strip().equalsIgnoreCase(NAME)).findFirst().flatMap(Handling::named);
    }

    private static Optional<Handling> named(String[] said) {
        String value = said.length < 2 ? "" : said[1].strip().replaceAll("^\"(.*)\"$", "$1");
        return Arrays.stream(values()).filter(one -> one.name().equalsIgnoreCase(value)).findFirst();
    }

    /** As {@code Preference-Applied} says it. */
    String applied() {
        return NAME + "=" + name().toLowerCase(Locale.ROOT);
    }
}
