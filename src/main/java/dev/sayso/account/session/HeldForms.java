package dev.sayso.account.session;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Forms kept for people who have to sign in first. */
@ApplicationScoped
class HeldForms implements PanacheRepositoryBase<HeldForm, String> {

    long heldFor(UUID account) {
        return count("accountId", account);
    }

    void forget(Instant before) {
        delete("heldAt < ?1", before);
    }
}
