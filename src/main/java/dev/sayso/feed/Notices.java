package dev.sayso.feed;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.agroal.api.AgroalDataSource;

/** Tells the other nodes, on PostgreSQL. H2 serves one node only, which knows what it does. */
@ApplicationScoped
class Notices {

    static final String CHANNEL = "sayso";

    private static final String SEND = "select 1 from pg_notify(?1, ?2)";

    private final EntityManager entities;
    private final boolean areHeard;
    private final String node = UUID.randomUUID().toString();

    Notices(EntityManager entities, AgroalDataSource database) {
        this.entities = entities;
        areHeard = database.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration().jdbcUrl()
                .startsWith("jdbc:postgresql:");
    }

    /** Whether there may be other nodes, and they listen. */
    boolean areHeard() {
        return areHeard;
    }

    /** Tells the others as soon as the running transaction commits. */
    void send(Notice notice) {
        if (areHeard) {
            entities.createNativeQuery(SEND).setParameter(1, CHANNEL)
                    .setParameter(2, notice + " " + node).getSingleResult();
        }
    }

    /** What another node says; empty for this one's own words, and for what a later version may say. */
    Optional<Notice> read(String payload) {
        String[] words = payload.split(" ", 2);
        if (words.length < 2 || words[1].equals(node)) {
            return Optional.empty();
        }
        for (Notice notice : Notice.values()) {
            if (notice.name().equals(words[0])) {
                return Optional.of(notice);
            }
        }
        return Optional.empty();
    }
}
