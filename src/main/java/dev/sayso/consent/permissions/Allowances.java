package dev.sayso.consent.permissions;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** What a creator allows by their own choices on items. */
@ApplicationScoped
class Allowances {

    private static final String IN_FORCE = """
            select a.useName, a.termsVersion, count(a) from CurrentChoice c join Answer a on a.id = c.answerId
            left join CurrentRule r on r.creatorId = c.creatorId and r.useName = c.useName
            where c.creatorId = ?1 and a.kind = ALLOW and a.endsAt > ?2 and (r is null or a.number > r.leftOff)
            group by a.useName, a.termsVersion order by a.useName, a.termsVersion""";

    /** How many items a creator allows a use for under a version of its terms. */
    record Allowance(String use, int terms, long items) {
    }

    private final EntityManager entities;

    Allowances(EntityManager entities) {
        this.entities = entities;
    }

    /** Those that have neither ended nor been withdrawn by leaving {@code OFF}. */
    List<Allowance> inForce(long creatorId, Instant now) {
        return entities.createQuery(IN_FORCE, Allowance.class).setParameter(1, creatorId).setParameter(2, now).getResultList();
    }
}
