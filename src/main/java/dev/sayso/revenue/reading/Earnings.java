package dev.sayso.revenue.reading;

import java.time.Instant;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import dev.sayso.money.Money;
import dev.sayso.revenue.earning.AwardLine;
import dev.sayso.revenue.ledger.AccountKind;
import dev.sayso.web.Scalars;

/** What a creator has earned, added up by the database. */
@ApplicationScoped
class Earnings {

    /** Movements of what somebody earned; the postings of holds and payouts have no target. */
    static final String MOVED = """
             from ledger_account a join posting m on m.account_id = a.id and m.target_id is not null
            join journal j on j.id = m.journal_id
            where a.creator_id = :creator and a.currency = :currency and a.kind in ('ACCRUED', 'AWARDED')""";

    /** The figures of a creator with what they come from; awards have no line in a vector, but a parent. */
    static final String OF_FIGURES = """
             from earning_target t join item d on d.id = t.derivative_id
            left join share_line s on s.derivative_id = t.derivative_id and s.place = t.place
            join derivative_parent p on p.derivative_id = t.derivative_id
              and p.place = coalesce(s.parent_place, t.place - %d)
            join item i on i.id = coalesce(s.item_id, p.parent_id)""".formatted(AwardLine.FIRST);

    private static final String BALANCES = """
            select a.currency, a.kind, b.micros from ledger_account a join balance b on b.account_id = a.id
            where a.creator_id = ?1""";

    private static final String LAST_TOLD = """
            select max(e.received_at) from revenue_event e where e.id = (select max(l.id) from revenue_event l)""";

    private static final String WAITING = """
            select w.currency, w.cause, sum(w.micros) from suspense w join item i on i.platform_id = w.derivative
            where exists (select 1 from ancestry n join holding h on h.item_id = n.ancestor_id
              where n.item_id = i.id and h.creator_id = ?1)
            group by w.currency, w.cause order by w.currency, w.cause""";

    private static final String OF_DERIVATIVE = """
            select d.platform_id, t.currency, sum(t.posted_micros) from earning_target t join item d on d.id = t.derivative_id
            where t.derivative_id = ?1 and t.creator_id = ?2 group by d.platform_id, t.currency
            having sum(t.posted_micros) <> 0 order by t.currency""";

    /**
     * A sum.
     *
     * @param key of the group: a use's name, or the platform's id
     * @param title of the item or derivative; empty for a use
     */
    record Sum(String key, String title, Money amount) {
    }

    /** Gross that waits in suspense, of what was made from a creator's items. */
    record Waiting(String cause, Money gross) {
    }

    private final EntityManager entities;

    Earnings(EntityManager entities) {
        this.entities = entities;
    }

    /** What a creator's accounts hold, by currency. */
    SortedMap<String, Map<AccountKind, Money>> balances(long creator) {
        SortedMap<String, Map<AccountKind, Money>> balances = new TreeMap<>();
        rows(entities.createNativeQuery(BALANCES, Object[].class).setParameter(1, creator)).forEach(
                row -> balances.computeIfAbsent((String) row[0], currency -> new EnumMap<>(AccountKind.class))
                        .put(AccountKind.valueOf((String) row[1]), money(row[2], (String) row[0])));
        return balances;
    }

    /**
     * What was earned between moments that follow each other.
     *
     * @param bounds one more than there are sums
     */
    List<Money> between(long creator, Currency currency, List<Instant> bounds) {
        String sums = IntStream.range(1, bounds.size())
                .mapToObj(i -> "coalesce(sum(case when j.at >= :m%d and j.at < :m%d then m.micros end), 0)".formatted(i - 1, i))
                .collect(Collectors.joining(", "));
        Query query = entities.createNativeQuery("select 0, " + sums + MOVED + " and j.at >= :m0", Object[].class)
                .setParameter("creator", creator).setParameter("currency", currency.getCurrencyCode());
        IntStream.range(0, bounds.size()).forEach(i -> query.setParameter("m" + i, bounds.get(i)));
        Object[] row = (Object[]) query.getSingleResult();
        return IntStream.range(1, row.length).mapToObj(i -> money(row[i], currency.getCurrencyCode())).toList();
    }

    /** What was earned in a currency at all times. */
    Money all(long creator, Currency currency) {
        Object micros = entities.createNativeQuery(
                "select coalesce(sum(t.posted_micros), 0) from earning_target t where t.creator_id = ?1 and t.currency = ?2")
                .setParameter(1, creator).setParameter(2, currency.getCurrencyCode()).getSingleResult();
        return money(micros, currency.getCurrencyCode());
    }

    /** The largest sums of all times, those after a place. */
    List<Sum> by(Grouping grouping, long creator, Currency currency, int after, int limit) {
        String title = grouping == Grouping.USE ? "''" : "max(v.title)";
        String titles = grouping == Grouping.USE ? ""
                : " join item_version v on v.id = " + (grouping == Grouping.ITEM ? "i" : "d") + ".version_id";
        String sql = "select " + grouping.key() + ", " + title + ", sum(t.posted_micros)" + OF_FIGURES + titles
                + " where t.creator_id = :creator and t.currency = :currency group by " + grouping.key()
                + " order by 3 desc, 1";
        return rows(entities.createNativeQuery(sql, Object[].class).setParameter("creator", creator)
                .setParameter("currency", currency.getCurrencyCode()).setFirstResult(after).setMaxResults(limit))
                .map(row -> new Sum((String) row[0], (String) row[1], money(row[2], currency.getCurrencyCode())))
                .toList();
    }

    /** What a derivative earned for a creator, by currency. */
    List<Sum> of(long derivative, long creator) {
        return rows(entities.createNativeQuery(OF_DERIVATIVE, Object[].class).setParameter(1, derivative)
                .setParameter(2, creator)).map(row -> new Sum((String) row[0], "", money(row[2], (String) row[1]))).toList();
    }

    /** What waits, of all that was made from items that a creator holds now. */
    List<Waiting> waiting(long creator) {
        return rows(entities.createNativeQuery(WAITING, Object[].class).setParameter(1, creator))
                .map(row -> new Waiting((String) row[1], money(row[2], (String) row[0]))).toList();
    }

    /** When the platform last told of revenue; empty if it never did. */
    Optional<Instant> lastTold() {
        return Scalars.instant(entities.createNativeQuery(LAST_TOLD));
    }

    private static Stream<Object[]> rows(Query query) {
        return ((List<?>) query.getResultList()).stream().map(row -> (Object[]) row);
    }

    static Money money(Object micros, String currency) {
        return new Money(((Number) micros).longValue(), Currency.getInstance(currency));
    }
}
