package dev.sayso.gate.permit;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Keeps the keys of permits in the database, numbered from 1. */
@ApplicationScoped
public class PermitKeyDesk {

    private static final String PREFIX = "d";
    private static final String ALL = "select number, secret from permit_key order by number";
    private static final String ADD = "insert into permit_key (number, secret, made_at) values (?1, ?2, ?3) on conflict do nothing";

    private final EntityManager entities;
    private final Clock clock;

    PermitKeyDesk(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** All keys; the first is made if there is none. Of nodes that start together, one makes it. */
    @Transactional
    List<PermitKey> keys() {
        List<PermitKey> keys = read();
        if (!keys.isEmpty()) {
            return keys;
        }
        add(1);
        return read();
    }

    /** Makes another key, which seals from now on where it is known; permits of the earlier ones stay good. */
    @Transactional
    public void rotate() {
        add(read().size() + 1);
    }

    private List<PermitKey> read() {
        List<?> rows = entities.createNativeQuery(ALL, Object[].class).getResultList();
        return rows.stream().map(Object[].class::cast)
                .map(row -> new PermitKey(PREFIX + ((Number) row[0]).intValue(), (byte[]) row[1])).toList();
    }

    private void add(int number) {
        byte[] secret = new byte[PermitKey.BYTES];
        new SecureRandom().nextBytes(secret);
        entities.createNativeQuery(ADD).setParameter(1, number).setParameter(2, secret).setParameter(3, clock.instant())
                .executeUpdate();
    }
}
