package dev.sayso.log;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Keeps the keys of checkpoints in the database, sealed, numbered from 1. */
@ApplicationScoped
class LogKeyDesk {

    private static final String ALL = "select secret from log_key order by number desc";
    private static final String ADD = "insert into log_key (number, secret, made_at) values (1, ?1, ?2) on conflict do nothing";

    private final EntityManager entities;
    private final Clock clock;

    LogKeyDesk(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The last one first. */
    @Transactional
    List<String> all() {
        List<?> secrets = entities.createNativeQuery(ALL, String.class).getResultList();
        return secrets.stream().map(String.class::cast).toList();
    }

    /** Keeps the first one; of nodes that start together, that of one of them. */
    @Transactional
    void keepFirst(String secret) {
        entities.createNativeQuery(ADD).setParameter(1, secret).setParameter(2, clock.instant()).executeUpdate();
    }
}
