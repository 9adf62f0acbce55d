package dev.sayso.consent.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Shown;
import dev.sayso.consent.Wanted;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Grant;
import dev.sayso.web.Problem;
import dev.sayso.web.Problems;

/**
 * An answer about one use as its form was sent, or as it is opened.
 *
 * @param act made with the form, so that one sent twice acts once
 * @param shown what was on the page
 * @param answer null while none is chosen
 */
public record AnswerForm(String use, String act, String shown, Act.@Nullable Kind answer, ConditionsForm conditions) {

    /**
     * As it was sent.
     *
     * @param asked the answers the form asks for; any other is none
     */
    public static AnswerForm sent(MultivaluedMap<String, String> form, Predicate<Act.Kind> asked) {
        Act.Kind answer = Stream.of(Act.Kind.values()).filter(asked)
                .filter(kind -> value(kind).equals(value(form, "answer"))).findFirst().orElse(null);
        return new AnswerForm(value(form, "use"), value(form, "act"), value(form, "shown"), answer, ConditionsForm.of(form));
    }

    /** As it is before anybody types: nothing is chosen but what its reader chose themselves and what holds. */
    public static AnswerForm opened(String use, Act.@Nullable Kind answer, @Nullable Grant grant) {
        return new AnswerForm(use, "", "", answer, grant == null ? ConditionsForm.EMPTY : ConditionsForm.of(grant));
    }

    /** What the control of an answer sends. */
    public static String value(Act.Kind answer) {
        return answer.name().toLowerCase(Locale.ROOT);
    }

    static String value(MultivaluedMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("").strip();
    }

    /** The value that is chosen, empty for none. */
    public String value() {
        return answer == null ? "" : value(answer);
    }

    /**
     * The answer that is chosen.
     *
     * @throws BadRequestException if none is
     */
    public Act.Kind kind() {
        return Optional.ofNullable(answer).orElseThrow(BadRequestException::new);
    }

    public boolean isYes() {
        return answer != null && answer.isYes();
    }

    /**
     * All that is wrong, each at the id of its field.
     *
     * @param unanswered what to say where no answer is chosen
     */
    public Problems problems(String unanswered) {
        List<Problem> found = new ArrayList<>();
        if (answer == null) {
            found.add(new Problem(use + "-answer", unanswered));
        }
        if (isYes()) {
            found.addAll(conditions.problems(use));
        }
        return new Problems(found);
    }

    /**
     * What it asks for, once nothing is wrong in it.
     *
     * @param terms the version offered now, 0 for none
     * @throws BadRequestException if no form of ours has sent it
     */
    public Wanted wanted(int terms) {
        Shown page = Shown.of(shown).orElseThrow(BadRequestException::new);
        return isYes() ? Wanted.yes(use, kind(), conditions.grant(terms), page) : Wanted.no(use, kind(), page);
    }
}
