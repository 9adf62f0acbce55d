package dev.sayso.terms.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.sayso.terms.FormProblem;
import dev.sayso.terms.Retiring;

/** The retirement of a version as it is typed: days begin at midnight UTC, and today means at once. */
final class RetirementForm {

    static final int LONGEST_WHY = 1_000;

    private RetirementForm() {
    }

    static Optional<Retiring> read(Typed typed, LocalDate today) {
        LocalDate from = typed.day("from").orElse(today);
        Optional<LocalDate> end = typed.day("end");
        if (from.isBefore(today)) {
            typed.wrong("from", FormProblem.PAST);
        }
        if (end.filter(day -> day.isBefore(from) || day.equals(today)).isPresent()) {
            typed.wrong("end", FormProblem.ORDER);
        }
        String why = typed.text("why", LONGEST_WHY);
        return typed.isRight()
                ? Optional.of(new Retiring(from.equals(today) ? null : midnight(from), midnight(end.orElse(null)), why))
                : Optional.empty();
    }

    private static @Nullable Instant midnight(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
