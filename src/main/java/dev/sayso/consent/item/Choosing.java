package dev.sayso.consent.item;

import java.time.Clock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;

import dev.sayso.catalog.ItemListing;
import dev.sayso.consent.Acting;
import dev.sayso.consent.Noes;
import dev.sayso.consent.form.AnswerForm;
import dev.sayso.terms.Terms;
import dev.sayso.terms.TermsVersions;
import dev.sayso.terms.Uses;

/** Takes what a form says to the desk. */
@RequestScoped
class Choosing {

    private final Noes noes;
    private final Uses uses;
    private final TermsVersions versions;
    private final Acting acting;
    private final Clock clock;

    Choosing(Noes noes, Uses uses, TermsVersions versions, Acting acting, Clock clock) {
        this.noes = noes;
        this.uses = uses;
        this.versions = versions;
        this.acting = acting;
        this.clock = clock;
    }

    /** @throws NotFoundException if there is no such use */
    String title(String use) {
        return uses.named(use).orElseThrow(NotFoundException::new).words(acting.language()).title();
    }

    Noes.Taken choose(ItemListing item, AnswerForm form) {
        int offered = versions.current(form.use(), clock.instant()).map(Terms::version).orElse(0);
        return noes.choose(acting.creator(), item.platformId(), form.wanted(offered), acting.witness(form.act()));
    }
}
