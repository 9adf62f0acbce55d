package dev.sayso.consent.permissions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

/** The yeses of a creator that end soon, by themselves, and that the creator has not let end. */
@ApplicationScoped
public class EndingSoon {

    private static final Duration SOON = Duration.ofDays(30);

    private static final String YESES = """
            select a.number, a.useName, i.platformId, v.title, a.endsAt
            from Answer a left join Item i on i.id = a.itemId left join ItemVersion v on v.id = i.versionId
            where a.creatorId = :creator and a.endsAt > :now and a.endsAt <= :soon
              and not exists (select 1 from AcceptedEnd e where e.answerId = a.id)
              and (exists (select 1 from CurrentRule r where r.answerId = a.id)
                or exists (select 1 from CurrentChoice c
                  join Holding h on h.creatorId = c.creatorId and h.itemId = c.itemId and h.removed = false
                  left join CurrentRule r on r.creatorId = c.creatorId and r.useName = c.useName
                  left join Answer rule on rule.id = r.answerId
                  where c.answerId = a.id and (rule.id is null or (rule.kind <> OFF and r.leftOff < a.number))))
            order by a.endsAt, a.number""";

    /**
     * A yes.
     *
     * @param number of the answer
     * @param item the platform's id; null for an account rule, and so the title
     */
    public record Ending(int number, String use, @Nullable String item, @Nullable String title, Instant end) {
    }

    private final EntityManager entities;

    EndingSoon(EntityManager entities) {
        this.entities = entities;
    }

    /** The soonest first. */
    public List<Ending> of(long creatorId, Instant now, int most) {
        return entities.createQuery(YESES, Ending.class).setParameter("creator", creatorId).setParameter("now", now)
                .setParameter("soon", now.plus(SOON)).setMaxResults(most).getResultList();
    }
}
