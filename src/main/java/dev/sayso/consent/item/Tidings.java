package dev.sayso.consent.item;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Refused;
import dev.sayso.consent.StandingView;
import dev.sayso.web.Fact;

/** Says what became of what was just sent. */
record Tidings(Sentences sentences, Reply reply) {

    /** @param said what the reader says now */
    UseView.@Nullable News of(String title, StandingView standing, String said) {
        return switch (reply.outcome()) {
            case SAVED -> new UseView.News("done", saved(title, standing), words().saved_told(), List.of());
            case KEPT -> new UseView.News("wait", words().kept(title), words().kept_text(), List.of());
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
        Typed typed = requireNonNull(reply.typed());
        String about = typed.isAllow() ? words().about_allow(sentences.day(typed.endsAt().orElseThrow()),
                sentences.scope(typed.wanted().orElseThrow(), typed.isCommercial()))
                : typed.kind().map(kind -> sentences.shared().answer(kind)).orElseThrow();
        return new UseView.News("wait", refused.title(), refused.advice(),
                List.of(new Fact(words().in_force(), said), new Fact(words().about(), about)));
    }

    private ItemMessages words() {
        return sentences.words();
    }
}
