package dev.sayso.terms.admin;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.sayso.money.Ppm;
import dev.sayso.terms.Clauses;
import dev.sayso.terms.FormProblem;
import dev.sayso.terms.NewTerms;
import dev.sayso.terms.NewWording;
import dev.sayso.terms.Withdrawal;
import dev.sayso.terms.reading.Section;
import dev.sayso.web.Language;

/** Terms as they are typed. */
final class TermsForm {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 20_000;

    private TermsForm() {
    }

    /** The fields of terms that are there already. */
    static Map<String, String> fields(NewTerms terms) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("owners", percent(terms.clauses().ownersPpm()));
        values.put("depicted", percent(terms.clauses().depictedPpm()));
        if (terms.clauses().attribution()) {
            values.put("attribution", "true");
        }
        values.put("withdrawal", terms.clauses().withdrawal().name());
        if (terms.clauses().withdrawal().asksForDays()) {
            values.put("days", Integer.toString(terms.clauses().withdrawalDays()));
        }
        terms.wordings().forEach((language, wording) -> {
            values.put(Typed.in("text", language), wording.text());
            values.put(Typed.in("yes", language), wording.yes());
            values.put(Typed.in("no", language), wording.no());
            values.put(Typed.in("stop", language), wording.stop());
        });
        return values;
    }

    /** The terms, unless something is wrong with what was typed. */
    static Optional<NewTerms> read(Typed typed) {
        Clauses clauses = clauses(typed);
        Map<Language, NewWording> wordings = new EnumMap<>(Language.class);
        Language.all().forEach(language -> wordings.put(language, wording(typed, language)));
        if (clauses == null || !typed.isRight()) {
            return Optional.empty();
        }
        NewTerms terms = new NewTerms(clauses, wordings);
        checkSections(typed, terms);
        return typed.isRight() ? Optional.of(terms) : Optional.empty();
    }

    private static @Nullable Clauses clauses(Typed typed) {
        int owners = typed.ppm("owners");
        int depicted = typed.ppm("depicted");
        if (owners + depicted > Ppm.WHOLE) {
            typed.wrong("depicted", FormProblem.SHARES);
        }
        Withdrawal withdrawal = typed.choice("withdrawal", Withdrawal.class);
        int days = withdrawal == null ? 0 : withdrawal.days(typed.number("days"));
        if (withdrawal != null && !withdrawal.allows(days)) {
            typed.wrong("days", FormProblem.DAYS);
        }
        return typed.isRight() && withdrawal != null
                ? new Clauses(owners, depicted, typed.ticked("attribution"), withdrawal, days)
                : null;
    }

    private static NewWording wording(Typed typed, Language language) {
        return new NewWording(typed.text(Typed.in("text", language), LONGEST_TEXT),
                typed.line(Typed.in("yes", language), LONGEST_LINE), typed.line(Typed.in("no", language), LONGEST_LINE),
                typed.line(Typed.in("stop", language), LONGEST_LINE));
    }

    /** A licence that leaves out a section in one language would promise different things to different people. */
    private static void checkSections(Typed typed, NewTerms terms) {
        List<Language> languages = Language.all();
        int sections = Section.of(terms.wording(languages.get(0)).text()).size();
        languages.stream().filter(language -> Section.of(terms.wording(language).text()).size() != sections)
                .forEach(language -> typed.wrong(Typed.in("text", language), FormProblem.SECTIONS));
    }

    private static String percent(int ppm) {
        return BigDecimal.valueOf(ppm, 4).stripTrailingZeros().toPlainString();
    }
}
