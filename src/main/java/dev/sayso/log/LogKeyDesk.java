package dev.sayso.log;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import dev.sayso.web.Scalars;

/** Keeps the keys of checkpoints in the database, sealed, numbered from 1. */
@ApplicationScoped
class LogKeyDesk {

    private static final String ALL = "select secret from log_key order by number desc";

    private static final String ADD = """
            insert into log_key (number, secret, made_at) values (?1, ?2, ?3) on conflict do nothing""";

    private static final String KNOW = "insert into log_verifier (verifier, since) values (?1, ?2) on conflict do nothing";

    private static final String SUFFIX = """
            select case when e.number = 1 then '' else '/' || e.code end from epoch e
            where e.number = (select max(number) from epoch)""";

    private static final String KNOWN = "select verifier from log_verifier order by since desc, verifier";

    private final EntityManager entities;
    private final Clock clock;

    LogKeyDesk(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The last one first. */
    @Transactional
    List<String> secrets() {
        return texts(ALL);
    }

    /**
     * Keeps one more; of nodes that start together, that of one of them.
     *
     * @param after how many there were
     */
    @Transactional
    void keep(String secret, int after) {
        entities.createNativeQuery(ADD).setParameter(1, after + 1).setParameter(2, secret).setParameter(3, clock.instant())
                .executeUpdate();
    }

    /** Remembers who signs from now on. */
    @Transactional
    void know(List<String> verifiers) {
        verifiers.forEach(verifier -> entities.createNativeQuery(KNOW).setParameter(1, verifier)
                .setParameter(2, clock.instant()).executeUpdate());
    }

    /** What the log's name ends with: nothing in the first history, and then that history's own code. */
    @Transactional
    String suffix() {
        return Scalars.texts(entities.createNativeQuery(SUFFIX)).get(0);
    }

    /** All who ever signed, the latest first. */
    @Transactional
    List<String> known() {
        return texts(KNOWN);
    }

    private List<String> texts(String query) {
        return Scalars.texts(entities.createNativeQuery(query));
    }
}
