package dev.sayso.consent.permissions;

import java.time.Clock;
import java.util.Collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import dev.sayso.terms.Terms;

/** Keeps what need not be pointed out again. */
@ApplicationScoped
class UndecidedDesk {

    private static final String KEEP = """
            insert into pointed_out (creator_id, use_name, terms_version, put_away_at) values (?1, ?2, ?3, ?4)
            on conflict do nothing
            """;

    private final Undecided undecided;
    private final EntityManager entities;
    private final Clock clock;

    UndecidedDesk(Undecided undecided, EntityManager entities, Clock clock) {
        this.undecided = undecided;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Those that were pointed out are not again.
     *
     * @param seen the versions that were on the page; others are left as they are
     */
    @Transactional
    public void putAway(long creatorId, Collection<String> seen) {
        for (Terms terms : undecided.of(creatorId)) {
            if (seen.contains(Undecided.name(terms))) {
                entities.createNativeQuery(KEEP).setParameter(1, creatorId).setParameter(2, terms.use().name())
                        .setParameter(3, terms.version()).setParameter(4, clock.instant()).executeUpdate();
            }
        }
    }
}
