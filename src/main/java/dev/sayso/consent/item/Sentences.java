package dev.sayso.consent.item;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.ibm.icu.text.ListFormatter;

import dev.sayso.consent.ConsentMessages;
import dev.sayso.consent.StandingView;
import dev.sayso.consent.standing.Audience;
import dev.sayso.consent.standing.Grant;
import dev.sayso.consent.standing.Reason;
import dev.sayso.consent.standing.Said;
import dev.sayso.web.Language;
import dev.sayso.web.Messages;
import dev.sayso.web.TimeText;

/** What is in effect, why, and what the reader said themselves, in the reader's language. */
record Sentences(Language language) {

    ItemMessages words() {
        return Messages.of(ItemMessages.class, language);
    }

    ConsentMessages shared() {
        return Messages.of(ConsentMessages.class, language);
    }

    String day(Instant moment) {
        return TimeText.day(moment, language.locale());
    }

    String list(Collection<String> parts) {
        return ListFormatter.getInstance(language.locale()).format(parts);
    }

    String scope(Audience audience, boolean commercial) {
        Set<String> listed = audience.listed();
        String whom = listed == null ? audience.verifiedOnly() ? words().audience_verified() : words().audience_everyone()
                : audience.verifiedOnly() ? words().audience_verified_listed() : words().audience_listed();
        return words().scope(whom, commercial ? words().commercial_yes() : words().commercial_no());
    }

    /** What the badge says. */
    Effect effect(StandingView view) {
        Instant end = view.end();
        return switch (view.badge()) {
            case ON, ENDS -> new Effect(view.badge().look(), shared().on_until(day(requireNonNull(end))));
            case WAITS -> new Effect(view.badge().look(), words().effect_waits());
            case LAPSED -> new Effect(view.badge().look(), words().effect_lapsed());
            case STOPPED -> new Effect(view.badge().look(), words().effect_stopped());
            case OFF -> new Effect("", shared().off());
        };
    }

    /** @param cleared whether they chose to follow their account rule */
    String said(Said said, boolean cleared) {
        Grant grant = said.grant();
        Instant given = said.given();
        if (given == null) {
            return silence(said, cleared);
        }
        boolean own = said.source() == Said.Source.OWN_CHOICE;
        if (grant == null) {
            return own ? words().said_refuse(day(given)) : words().said_off(day(given));
        }
        String lapsed = lapsed(said, grant, day(given));
        if (lapsed != null) {
            return lapsed;
        }
        String scope = scope(grant.audience(), grant.commercial());
        return (own ? words().said_allow(day(grant.end()), scope) : words().said_rule(day(grant.end()), scope)) + " "
                + words().said_given(day(given), grant.terms());
    }

    private String silence(Said said, boolean cleared) {
        if (cleared) {
            return words().said_cleared();
        }
        if (said.isWithdrawn()) {
            return words().said_taken_back();
        }
        return said.asked() ? words().said_nothing() : words().said_unasked();
    }

    /** Why a yes counts no more; null if it does. */
    private @Nullable String lapsed(Said said, Grant grant, String given) {
        String yes = said.source() == Said.Source.OWN_CHOICE ? words().yes_own() : words().yes_rule();
        if (said.isWithdrawn()) {
            return words().said_withdrawn(given);
        }
        if (said.reasons().contains(Reason.INVALIDATED)) {
            return words().said_invalid(yes, given);
        }
        if (said.isVoid()) {
            return words().said_void(yes, given);
        }
        if (said.reasons().contains(Reason.EXPIRED)) {
            return words().said_ended(yes, day(grant.end()));
        }
        return said.isEnded() ? words().said_terms_ended(yes, grant.terms()) : null;
    }

    /**
     * A badge.
     *
     * @param kind of the badge
     */
    record Effect(String kind, String text) {
    }
}
