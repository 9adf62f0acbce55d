package dev.sayso.terms;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.sayso.web.Language;

/** Uses and terms for tests. */
public final class Samples {

    private Samples() {
    }

    /** A name no other use has, of the letters a name can have. */
    public static String name() {
        return "use-" + UUID.randomUUID().toString().substring(0, 23).chars()
                .map(c -> Character.isDigit(c) ? 'g' + c - '0' : c).mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    public static NewUse use(String name) {
        return new NewUse(name, Asks.OWNERS, true,
                inEveryLanguage(language -> new UseWords(name + " in " + language.ownName(), "Means " + name)),
                terms(name, 400_000));
    }

    /** Terms of two sections that tell the share. */
    public static NewTerms terms(String name, int ownersPpm) {
        return new NewTerms(new Clauses(ownersPpm, 50_000, true, Withdrawal.WIND_DOWN, 30),
                inEveryLanguage(language -> new NewWording(text(name, ownersPpm, language), "Yes", "No", "Stop")));
    }

    private static String text(String name, int ownersPpm, Language language) {
        return "What it means\n%s for %s.\n\nThe share\n%d ppm.".formatted(name, language.ownName(), ownersPpm);
    }

    private static <T> Map<Language, T> inEveryLanguage(Function<Language, T> said) {
        return Language.all().stream().collect(Collectors.toMap(Function.identity(), said));
    }
}
