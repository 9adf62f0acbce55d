package dev.sayso.consent.change.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.feed.FactNumbers;
import dev.sayso.web.Scalars;

/** Finds the moments to which a creator can go back. */
@ApplicationScoped
public class RestorePoints {

    /** The day of a creator's first answer. */
    private static final String FIRST = "select min(givenAt) from Answer where creatorId = ?1";

    private static final String LAST_BEFORE = """
            select p.place from answer a join fact_place p on p.fact_id = a.fact_id where a.creator_id = :creator
            and a.number = (select max(b.number) from answer b where b.creator_id = :creator and b.given_at < :moment)""";

    private static final String FIRST_AFTER = """
            select p.place - 1 from answer a join fact_place p on p.fact_id = a.fact_id where a.creator_id = :creator
            and a.number = (select min(b.number) from answer b where b.creator_id = :creator and b.given_at >= :moment)""";

    private final UndoPlan acts;
    private final FactNumbers facts;
    private final EntityManager entities;
    private final Clock clock;

    RestorePoints(UndoPlan acts, FactNumbers facts, EntityManager entities, Clock clock) {
        this.acts = acts;
        this.facts = facts;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * The days that can be restored, both included, in UTC: from a creator's first answer to yesterday; none if there are none.
     */
    public Optional<Days> days(long creator) {
        Instant first = entities.createQuery(FIRST, Instant.class).setParameter(1, creator).getSingleResult();
        LocalDate yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        return Optional.ofNullable(first).map(moment -> new Days(LocalDate.ofInstant(moment, ZoneOffset.UTC), yesterday))
                .filter(days -> !days.first().isAfter(days.last()));
    }

    /** From one day to another, both included. */
    public record Days(LocalDate first, LocalDate last) {

        public boolean include(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** The end of a day, in UTC. A creator's own answers decide by the time they bear, everything else by its place. */
    public RestorePoint endOf(long creator, LocalDate day) {
        Instant moment = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        long place = Math.max(facts.before(moment), place(LAST_BEFORE, creator, moment).orElse(0L));
        return new RestorePoint(Math.min(place, place(FIRST_AFTER, creator, moment).orElse(Long.MAX_VALUE)), day, null);
    }

    /** Just before an act; empty for one that is foreign or missing. */
    public Optional<RestorePoint> before(long creator, UUID act) {
        return acts.before(creator, act).map(place -> new RestorePoint(place, null, act));
    }

    private Optional<Long> place(String sql, long creator, Instant moment) {
        return Scalars.first(entities.createNativeQuery(sql).setParameter("creator", creator).setParameter("moment", moment));
    }
}
