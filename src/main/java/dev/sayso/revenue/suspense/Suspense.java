package dev.sayso.revenue.suspense;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.money.Money;
import dev.sayso.revenue.earning.Fate;
import dev.sayso.web.RowsByIds;
import dev.sayso.web.Scalars;

/** What waits. */
@ApplicationScoped
public class Suspense {

    private static final String DERIVATIVES = """
            select distinct derivative from suspense where derivative > ?1 order by derivative""";

    private static final String READY = """
            select distinct s.derivative from suspense s join item i on i.platform_id = s.derivative
            join derivative d on d.item_id = i.id
            where s.derivative > ?1 and (s.cause = 'UNKNOWN_DERIVATIVE'
              or s.cause = 'UNLICENSED' and exists (
                select 1 from licence l where l.derivative_id = i.id and l.state <> 'UNLICENSED')
              or s.cause = 'AFTER_DEADLINE' and exists (
                select 1 from ending e join ending_cancellation c on c.ending_id = e.id where e.derivative_id = i.id))
            order by s.derivative""";

    private static final String UNDECIDED = """
            select distinct s.derivative from suspense s join item i on i.platform_id = s.derivative
            join derivative d on d.item_id = i.id
            where s.derivative > ?1 and s.cause = 'UNLICENSED' and d.registered_at <= ?2 order by s.derivative""";

    private static final String OF_ITEMS = """
            select distinct s.derivative from item i join suspense s on s.derivative = i.platform_id where i.id = any (?)""";

    private static final String GROUPS = """
            select derivative, cause, currency, sum(micros), count(distinct event_id), min(since)
            from suspense where derivative = any (?) group by derivative, cause, currency
            order by derivative, cause, currency""";

    private static final String CAUSES = """
            select cause, currency, sum(micros), count(distinct event_id), min(since) from suspense where cause = any (?)
            group by cause, currency order by cause, currency""";

    private static final String EVENTS = """
            select distinct event_id from suspense where derivative = ?1 and event_id > ?2 order by event_id""";

    private static final String WAITING = """
            select w.event_id from waiting_correction w
            join revenue_event o on o.event_id = w.replaces and o.source = w.source
            where w.event_id > ?1 and w.reason = 'ORIGINAL_UNKNOWN' order by w.event_id""";

    private final EntityManager entities;
    private final RowsByIds rows;

    Suspense(EntityManager entities, RowsByIds rows) {
        this.entities = entities;
        this.rows = rows;
    }

    /** The derivatives of which something waits, by the platform's ids, after one of them. */
    public List<String> derivatives(String after, int most) {
        return Scalars.texts(entities.createNativeQuery(DERIVATIVES).setParameter(1, after).setMaxResults(most));
    }

    /** Those of which something may wait no longer, as its cause is gone; after one of them. */
    List<String> ready(String after, int most) {
        return Scalars.texts(entities.createNativeQuery(READY).setParameter(1, after).setMaxResults(most));
    }

    /** Those that are unlicensed since a moment or longer; after one of them. */
    List<String> undecidedSince(Instant moment, String after, int most) {
        return Scalars.texts(entities.createNativeQuery(UNDECIDED).setParameter(1, after).setParameter(2, moment)
                .setMaxResults(most));
    }

    /** Those of these inner ids of which something waits. */
    List<String> of(Collection<Long> items) {
        return rows.read(OF_ITEMS, items, row -> row.getString(1));
    }

    /** By cause and currency. */
    public List<CauseSum> causes() {
        List<CauseSum> sums = new ArrayList<>();
        rows.eachNamed(CAUSES, Stream.of(Fate.values()).map(Fate::name).toList(),
                row -> sums.add(new CauseSum(Fate.valueOf(row.getString(1)),
                        new Money(row.getLong(3), Currency.getInstance(row.getString(2))), row.getLong(4),
                        RowsByIds.instant(row, 5))));
        return sums;
    }

    /** How many corrections wait for an event that is not known, or do not fit the one they name. */
    public long waitingCorrections() {
        return Scalars.number(entities.createNativeQuery("select count(*) from waiting_correction"));
    }

    public List<SuspenseGroup> groups(List<String> derivatives) {
        List<SuspenseGroup> groups = new ArrayList<>();
        rows.eachNamed(GROUPS, derivatives, row -> groups.add(new SuspenseGroup(row.getString(1),
                Fate.valueOf(row.getString(2)), new Money(row.getLong(4), Currency.getInstance(row.getString(3))),
                row.getLong(5), RowsByIds.instant(row, 6))));
        return groups;
    }

    /** Events of one derivative that wait, after one of them. */
    List<Long> events(String derivative, long after, int most) {
        return Scalars.longs(entities.createNativeQuery(EVENTS).setParameter(1, derivative).setParameter(2, after)
                .setMaxResults(most));
    }

    /** Corrections that wait for events known by now, after one of them. */
    List<Long> corrections(long after, int most) {
        return Scalars.longs(entities.createNativeQuery(WAITING).setParameter(1, after).setMaxResults(most));
    }
}
