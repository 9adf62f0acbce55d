package dev.sayso.terms.admin;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import dev.sayso.account.Accounts;
import dev.sayso.terms.NewTerms;
import dev.sayso.terms.Terms;
import dev.sayso.terms.TermsDesk;
import dev.sayso.terms.Uses;
import dev.sayso.web.Ids;

/** Keeps what is written between writing and publishing. */
@ApplicationScoped
class DraftDesk {

    private static final Duration KEPT = Duration.ofDays(30);

    private final TermsDrafts drafts;
    private final TermsDesk terms;
    private final Uses uses;
    private final Accounts accounts;
    private final Clock clock;

    DraftDesk(TermsDrafts drafts, TermsDesk terms, Uses uses, Accounts accounts, Clock clock) {
        this.drafts = drafts;
        this.terms = terms;
        this.uses = uses;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Keeps a draft for 30 days.
     *
     * @param shown the latest version when it was written
     */
    @Transactional
    TermsDraft save(String use, int shown, NewTerms written, UUID by) {
        drafts.forget(clock.instant().minus(KEPT));
        TermsDraft draft = new TermsDraft(Ids.next(clock), uses.named(use).orElseThrow(NotFoundException::new), shown,
                written, accounts.findById(by), clock.instant());
        drafts.persist(draft);
        return draft;
    }

    /** Publishes a draft as the next version. */
    @Transactional
    Terms publish(String use, UUID id, UUID by) {
        TermsDraft draft = drafts.of(use, id).orElseThrow(NotFoundException::new);
        return terms.publish(use, draft.shown(), draft.terms(), by);
    }
}
