package dev.sayso.consent;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import dev.sayso.account.Creator;
import dev.sayso.account.SignedIn;
import dev.sayso.web.Ids;
import dev.sayso.web.Language;
import dev.sayso.web.Page;

/** The creator who makes the request, as the author of answers. */
@RequestScoped
public class Acting {

    private static final String OIDC = "oidc";

    private final SignedIn person;
    private final Page page;
    private final Clock clock;

    Acting(SignedIn person, Page page, Clock clock) {
        this.person = person;
        this.page = page;
        this.clock = clock;
    }

    /**
     * The creator's inner id.
     *
     * @throws dev.sayso.web.Refusal if this person has no channel
     */
    public long creator() {
        return person.creator().id();
    }

    public UUID account() {
        return person.accountId();
    }

    /** The creator's inner id, for what is left out where this person has no channel. */
    public Optional<Long> creatorIfAny() {
        return person.account().creator().map(Creator::id);
    }

    /** The language of what is on the screen. */
    public Language language() {
        return Language.of(page.lang()).orElseThrow();
    }

    /** The id of an act, for a form that is being made. */
    public UUID newAct() {
        return Ids.next(clock);
    }

    /**
     * How this person answers.
     *
     * @param act what the form carries; a form without one acts anew
     */
    public Witness witness(String act) {
        return new Witness(id(act), account(), language(), OIDC, person.since().orElse(null));
    }

    private UUID id(String act) {
        try {
            return UUID.fromString(act);
        } catch (IllegalArgumentException ofNoForm) {
            return newAct();
        }
    }
}
