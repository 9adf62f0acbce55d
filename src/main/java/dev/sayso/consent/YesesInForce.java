package dev.sayso.consent;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.terms.ConsentCount;

/**
 * Counts the yeses under terms that their givers could still rely on: choices and account rules that nothing later replaced,
 * that have not ended, by themselves or with their terms, and that neither turning the use off nor closing the account took
 * back. Whether others agreed does not matter.
 */
@ApplicationScoped
class YesesInForce implements ConsentCount {

    private static final String IN_FORCE = """
            select count(a) from Answer a
            where a.useName = :use and a.termsVersion = :version and a.endsAt > :now
              and not exists (select 1 from AccountClosing z where z.creatorId = a.creatorId)
              and not exists (select 1 from Terms t join t.retirement e
                where t.use.name = :use and t.version = :version and e.consentsEndAt <= :now)
              and (exists (select 1 from CurrentRule r where r.answerId = a.id)
                or (exists (select 1 from CurrentChoice c where c.answerId = a.id)
                  and not exists (select 1 from CurrentRule r join Answer o on o.id = r.answerId
                    where r.creatorId = a.creatorId and r.useName = a.useName
                      and (o.kind = OFF or r.leftOff > a.number))))""";

    private final EntityManager entities;
    private final Clock clock;

    YesesInForce(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public long underTerms(String use, int version) {
        return entities.createQuery(IN_FORCE, Long.class).setParameter("use", use).setParameter("version", version)
                .setParameter("now", clock.instant()).getSingleResult();
    }
}
