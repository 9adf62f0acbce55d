package dev.sayso.consent.withdrawal;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.withdrawal.Figures.Times;
import dev.sayso.web.Scalars;

/** Counts withdrawals, and measures the latest of them. */
@ApplicationScoped
public class Withdrawals {

    /** So that a page for everybody costs the same however many there are. */
    static final int MOST = 10_000;

    private static final String COUNT = "select count(*) from withdrawal where at >= ?1";

    private static final String RECENT = """
            (select w.creator_id, w.act_id, w.fact_id, w.at from withdrawal w where w.at >= ?1 order by w.at desc limit %d)"""
            .formatted(MOST);

    private static final String TIMES = "percentile_disc(0.5) within group (order by t.millis),"
            + " percentile_disc(0.9) within group (order by t.millis), max(t.millis) from ";

    private static final String EFFECT = "select count(*), count(t.millis), " + TIMES + "(select r.millis from " + RECENT + """
            as w left join withdrawal_reach r on r.creator_id = w.creator_id and r.act_id = w.act_id) as t""";

    /** Who confirmed at least one of them is to confirm all that it was told; who has left, what it confirmed. */
    private static final String CONFIRMED = "select count(*), count(t.millis), " + TIMES + """
            (select case when count(d.at) = count(*) then
                 cast((extract(epoch from max(d.at)) - extract(epoch from w.at)) * 1000 as bigint) end as millis
               from %1$s as w join fact_number n on n.fact_id = w.fact_id
               join consumer c on c.since_number < n.number and c.id in (
                 select e.consumer_id from %1$s as v join fact_number m on m.fact_id = v.fact_id
                 join acknowledgement e on e.number = m.number)
               left join acknowledgement d on d.number = n.number and d.consumer_id = c.id
               where c.ended_at is null or d.at is not null
               group by n.number, w.at) as t""".formatted(RECENT);

    /** Numbers grow with the time of their confirmation, save among those that were confirmed together. */
    private static final String LAST_REACHED = """
            select max(n.number) from (select r.creator_id, r.act_id from withdrawal_reach r where r.reached_at <= ?1
                order by r.reached_at desc limit 100) l
              join withdrawal w on w.creator_id = l.creator_id and w.act_id = l.act_id
              join fact_number n on n.fact_id = w.fact_id""";

    private final EntityManager entities;

    Withdrawals(EntityManager entities) {
        this.entities = entities;
    }

    /** How many there were since then. */
    long count(Instant since) {
        return Scalars.number(entities.createNativeQuery(COUNT).setParameter(1, since));
    }

    /** How long those since then took until every node worked by them. */
    Times effect(Instant since) {
        return times(EFFECT, since);
    }

    /** How long until all systems that confirm changes, and were told, had confirmed them. */
    Times confirmed(Instant since) {
        return times(CONFIRMED, since);
    }

    /** The highest number of a withdrawal that every node worked by at a moment; empty if there was none. */
    public Optional<Long> lastReached(Instant moment) {
        return Scalars.first(entities.createNativeQuery(LAST_REACHED).setParameter(1, moment));
    }

    private Times times(String sql, Instant since) {
        Object[] row = (Object[]) entities.createNativeQuery(sql, Object[].class).setParameter(1, since).getSingleResult();
        return new Times(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), millis(row[2]), millis(row[3]),
                millis(row[4]));
    }

    private static @Nullable Long millis(@Nullable Object value) {
        return value == null ? null : Long.valueOf(((Number) value).longValue());
    }
}
