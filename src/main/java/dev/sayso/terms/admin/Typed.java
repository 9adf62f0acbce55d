package dev.sayso.terms.admin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

import dev.sayso.money.Ppm;
import dev.sayso.terms.FormProblem;
import dev.sayso.terms.TermsMessages;
import dev.sayso.web.Language;
import dev.sayso.web.Messages;
import dev.sayso.web.Problem;
import dev.sayso.web.Problems;

/**
 * What somebody typed into a form whose fields repeat in every language. Reading a field notes what is wrong with it,
 * so that the form can come back as it was with every problem at its field.
 */
public final class Typed {

    private static final String CONTROLS = "[\\p{Cntrl}&&[^\\n\\t]]";
    private static final int DECIMALS = 4;

    private final Map<String, String> values;
    private final List<Problem> problems = new ArrayList<>();

    Typed(Map<String, String> values) {
        this.values = values;
    }

    static Typed of(MultivaluedMap<String, String> form) {
        Map<String, String> values = new LinkedHashMap<>();
        form.forEach((name, all) -> values.put(name, all.get(0).replaceAll(CONTROLS, "").strip()));
        return new Typed(values);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** The field of one language: {@code text_es}. */
    public static String in(String field, Language language) {
        return field + "_" + language.tag();
    }

    /** What {@link #in} says, for templates. */
    public String name(String field, Language language) {
        return in(field, language);
    }

    public Problems problems() {
        return new Problems(problems);
    }

    /** What is wrong, each with the name of its field, for the top of the form. */
    public Problems summary() {
        return new Problems(problems.stream().map(problem -> new Problem(problem.field(),
                FieldLabel.of(problem.field()) + ": " + problem.message())).toList());
    }

    boolean isRight() {
        return problems.isEmpty();
    }

    void wrong(String field, FormProblem problem) {
        problems.add(new Problem(field, Messages.of(TermsMessages.class).problem(problem)));
    }

    public boolean ticked(String field) {
        return values.containsKey(field);
    }

    String text(String field, int longest) {
        String text = value(field);
        if (text.isEmpty()) {
            wrong(field, FormProblem.MISSING);
        } else if (text.length() > longest) {
            wrong(field, FormProblem.LONG);
        }
        return text;
    }

    /** A text that is one line, however it was typed. */
    String line(String field, int longest) {
        return text(field, longest).replaceAll("\\s+", " ");
    }

    String matching(String field, String pattern) {
        String text = value(field);
        if (!text.matches(pattern)) {
            wrong(field, FormProblem.NAME);
        }
        return text;
    }

    /** A percentage with at most four decimals, as parts per million. */
    int ppm(String field) {
        try {
            int ppm = new BigDecimal(value(field).replace(',', '.').replace('\u066b', '.')).movePointRight(DECIMALS)
                    .intValueExact();
            if (ppm >= 0 && ppm <= Ppm.WHOLE) {
                return ppm;
            }
        } catch (ArithmeticException | NumberFormatException notANumber) {
            // told below, with what is out of range
        }
        wrong(field, FormProblem.SHARE);
        return 0;
    }

    /** A whole number; -1 if it is none. */
    int number(String field) {
        try {
            return Integer.parseInt(value(field));
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    /** One of the names, or null. */
    <E extends Enum<E>> @Nullable E choice(String field, Class<E> choices) {
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equals(value(field))) {
                return choice;
            }
        }
        wrong(field, FormProblem.CHOICE);
        return null;
    }

    /** Empty where nothing was chosen. */
    Optional<LocalDate> day(String field) {
        if (value(field).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value(field)));
        } catch (DateTimeParseException notADate) {
            wrong(field, FormProblem.DATE);
            return Optional.empty();
        }
    }
}
