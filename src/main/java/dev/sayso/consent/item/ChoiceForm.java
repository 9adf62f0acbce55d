package dev.sayso.consent.item;

import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Shown;
import dev.sayso.consent.Wanted;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Audience;

/**
 * One use's form, as it was sent.
 *
 * @param act made with the form, so that one sent twice acts once
 * @param shown what was on the page
 */
record ChoiceForm(String use, String act, String shown, Typed typed) {

    static ChoiceForm of(MultivaluedMap<String, String> form) {
        return new ChoiceForm(value(form, "use"), value(form, "act"), value(form, "shown"), new Typed(value(form, "answer"),
                value(form, "end"), value(form, "commercial"), value(form, "audience"), value(form, "listed")));
    }

    /** Null for what no form of ours has sent. */
    @Nullable
    UUID actId() {
        try {
            return UUID.fromString(act);
        } catch (IllegalArgumentException ofNoForm) {
            return null;
        }
    }

    /**
     * What it asks for, once nothing is wrong in it.
     *
     * @param terms the version offered now, 0 for none
     */
    Wanted wanted(int terms) {
        Shown page = Shown.of(shown).orElseThrow(BadRequestException::new);
        Act.Kind kind = typed.kind().orElseThrow();
        return typed.isAllow()
                ? Wanted.yes(use, kind, terms, typed.endsAt().orElseThrow(), typed.isCommercial(), audience(), page)
                : Wanted.no(use, kind, page);
    }

    private Audience audience() {
        return typed.wanted().orElseThrow();
    }

    private static String value(MultivaluedMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("").strip();
    }
}
