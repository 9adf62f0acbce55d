package dev.sayso.consent.permissions;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Shown;
import dev.sayso.consent.form.AnswerForm;
import dev.sayso.consent.form.ConditionsOffered;
import dev.sayso.consent.form.TermsOffered;
import dev.sayso.terms.Use;
import dev.sayso.terms.UseWords;
import dev.sayso.web.Messages;
import dev.sayso.web.Option;
import dev.sayso.web.Problems;

/**
 * One use on the page: the rule in force, and the form for another.
 *
 * @param offered the terms on which it can be allowed; null if there are none at present
 * @param held null before the creator has ever made a rule
 * @param problems what is wrong in its form
 * @param open whether the reader sees more of it than its line
 */
public record RuleView(Use use, UseWords words, @Nullable TermsOffered offered, @Nullable Held held, boolean suspended,
        List<Option> answers, ConditionsOffered conditions, AnswerForm form, Problems problems, Shown shown, UUID act,
        boolean open) {

    public String name() {
        return use.name();
    }

    /** What is wrong with a field of its form, or null if it is right. */
    public @Nullable String problem(String field) {
        return problems.of(name() + "-" + field);
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
}
