package dev.sayso.consent.change.page;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Acting;
import dev.sayso.consent.change.ChangeMessages;
import dev.sayso.consent.change.plan.RestorePoints;
import dev.sayso.web.Messages;
import dev.sayso.web.Problem;
import dev.sayso.web.Problems;
import dev.sayso.web.TimeText;

/** What the page shows that asks for the day to which a creator goes back. */
@ApplicationScoped
class RestorePages {

    private final RestorePoints points;
    private final Acting acting;

    RestorePages(RestorePoints points, Acting acting) {
        this.points = points;
        this.acting = acting;
    }

    RestoreView opened() {
        RestorePoints.Days days = points.days(acting.creator()).orElse(null);
        return new RestoreView(days, hint(days), "", Problems.NONE);
    }

    /** The same with what was typed, and what is wrong with it. */
    RestoreView sent(String typed) {
        RestorePoints.Days days = points.days(acting.creator()).orElse(null);
        String wrong = days == null ? null : problem(typed, days);
        return new RestoreView(days, hint(days), typed,
                wrong == null ? Problems.NONE : new Problems(List.of(new Problem("day", wrong))));
    }

    private @Nullable String problem(String typed, RestorePoints.Days days) {
        try {
            return days.include(LocalDate.parse(typed)) ? null : words().problem_day_range(day(days.first()), day(days.last()));
        } catch (DateTimeParseException noDay) {
            return words().problem_day();
        }
    }

    private String hint(RestorePoints.@Nullable Days days) {
        return days == null ? "" : words().restore_day_hint(day(days.first()), day(days.last()));
    }

    private String day(LocalDate day) {
        Locale locale = acting.language().locale();
        return TimeText.day(day.atStartOfDay(ZoneOffset.UTC).toInstant(), locale);
    }

    private ChangeMessages words() {
        return Messages.of(ChangeMessages.class, acting.language());
    }
}
