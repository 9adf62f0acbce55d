package dev.sayso.account;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Accounts by how the provider names them. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {

    Optional<Account> of(String issuer, String subject) {
        return find("issuer = ?1 and subject = ?2", issuer, subject).firstResultOptional();
    }

    Optional<Account> locked(String issuer, String subject) {
        return find("issuer = ?1 and subject = ?2", issuer, subject).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    boolean isTied(Creator creator) {
        return count("creator", creator) > 0;
    }
}
