package dev.sayso.consent;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long the running transaction waits for what others hold, each time. H2 has one limit for all, of a second or two. */
@ApplicationScoped
class LockPatience {

    private static final String LIMIT = "select set_config('lock_timeout', ?1, true)";

    private final EntityManager entities;
    private final boolean isLimited;

    LockPatience(EntityManager entities, @ConfigProperty(name = "quarkus.datasource.db-kind") String database) {
        this.entities = entities;
        isLimited = database.equals("h2");
    }

    void atMost(Duration patience) {
        limit(patience.toMillis() + "ms");
    }

    void asLongAsItTakes() {
        limit("0");
    }

    private void limit(String patience) {
        if (!isLimited) {
            entities.createNativeQuery(LIMIT).setParameter(1, patience).getSingleResult();
        }
    }
}
