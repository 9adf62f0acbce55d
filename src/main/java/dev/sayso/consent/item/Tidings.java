package dev.sayso.consent.item;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Refused;
import dev.sayso.consent.StandingView;
import dev.sayso.consent.form.AnswerForm;
import dev.sayso.consent.standing.Grant;
import dev.sayso.web.Fact;

/**
 * Says what became of what was just sent.
 *
 * @param act the reader's last one about the use and the item; null for none
 */
record Tidings(Sentences sentences, Reply reply, @Nullable UUID act) {

    /** @param said what the reader says now */
    UseView.@Nullable News of(String title, StandingView standing, String said) {
        return switch (reply.outcome()) {
            case SAVED -> new UseView.News("done", saved(title, standing), words().saved_told(), List.of(), act);
            case OBEYED -> new UseView.News("done", words().saved_off(title), words().obeyed_text(), List.of(), null);
            case KEPT -> new UseView.News("wait", words().kept(title), words().kept_text(), List.of(), act);
            case REFUSED -> refused(requireNonNull(reply.refused()), said);
            case NONE, WRONG -> null;
        };
    }

    private String saved(String title, StandingView standing) {
        if (standing.end() != null) {
            return words().saved_on(title, sentences.day(standing.end()));
        }
        return standing.said() != null && standing.said().isYes() ? words().saved_allowed(title) : words().saved_off(title);
    }

    private UseView.News refused(Refused refused, String said) {
        AnswerForm typed = requireNonNull(reply.typed());
        String about = typed.isYes() ? about(typed.conditions().grant(0))
                : sentences.shared().answer(requireNonNull(typed.answer()));
        return new UseView.News("wait", refused.title(), refused.advice(),
                List.of(new Fact(words().in_force(), said), new Fact(words().about(), about)), null);
    }

    private String about(Grant grant) {
        return words().about_allow(sentences.day(grant.end()), sentences.scope(grant.audience(), grant.commercial()));
    }

    private ItemMessages words() {
        return sentences.words();
    }
}
