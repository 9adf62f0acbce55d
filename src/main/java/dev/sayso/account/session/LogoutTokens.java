package dev.sayso.account.session;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The logout tokens already obeyed, so that none works twice. */
@ApplicationScoped
class LogoutTokens {

    private final EntityManager entities;

    LogoutTokens(EntityManager entities) {
        this.entities = entities;
    }

    boolean isNew(String id, Instant now) {
        return entities.createNativeQuery("insert into logout_token (jti, received_at) values (?1, ?2) on conflict do nothing")
                .setParameter(1, id).setParameter(2, now).executeUpdate() == 1;
    }

    void forget(Instant before) {
        entities.createNativeQuery("delete from logout_token where received_at < ?1").setParameter(1, before)
                .executeUpdate();
    }
}
