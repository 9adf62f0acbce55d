package dev.sayso.consent.permissions;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Shown;
import dev.sayso.terms.Use;
import dev.sayso.terms.UseWords;
import dev.sayso.web.Messages;
import dev.sayso.web.Option;

/**
 * One use on the page: the rule in force, and the form for another.
 *
 * @param offered the terms on which it can be allowed; null if there are none at present
 * @param held null before the creator has ever made a rule
 * @param open whether the reader sees more of it than its line
 */
public record RuleView(Use use, UseWords words, @Nullable Offered offered, @Nullable Held held, boolean suspended,
        List<Option> answers, List<EndChoice> ends, RuleForm form, Shown shown, UUID act, boolean open) {

    public String name() {
        return use.name();
    }

    /** Whether a rule that allows can be made. */
    public boolean isAllowable() {
        return offered != null && use.isRuled();
    }

    /** What has to be known before answering; null where there is nothing. */
    public @Nullable String note() {
        PermissionsMessages words = Messages.of(PermissionsMessages.class);
        if (!use.isRuled()) {
            return words.needs_own();
        }
        return held != null && held.isOff() ? words.leaving_off() : null;
    }

    /** The end of the rule in force, where it can be kept; null otherwise. */
    public @Nullable LocalDate keptEnd() {
        return held == null || !held.isOn() ? null
                : held.answer().grant().map(grant -> grant.end().atOffset(ZoneOffset.UTC).toLocalDate())
                        .filter(day -> ends.stream().noneMatch(end -> end.day().equals(day))).orElse(null);
    }
}
