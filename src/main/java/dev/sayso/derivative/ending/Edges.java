package dev.sayso.derivative.ending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.terms.Withdrawal;
import dev.sayso.web.RowsByIds;

/** The parents of derivatives, and which of them facts are about. */
@ApplicationScoped
class Edges {

    private static final String BETWEEN = " where n.number > :after and n.number <= :last and f.type = 'STANDING_CHANGED'";

    private static final String OF_USE = " and (f.use_name is null or p.use_name = f.use_name)";

    /** Facts about an item that a derivative goes back to, about somebody who holds one, and about the derivative itself. */
    private static final String TOUCHES = """
            select t.number, t.derivative_id, t.place from (
              select n.number, p.derivative_id, p.place from fact_number n join fact f on f.id = n.fact_id
                join item i on i.platform_id = f.subject join derivative_parent p on p.parent_id = i.id
            """ + BETWEEN + " and f.scope = 'ITEM'" + OF_USE + """
               union select n.number, p.derivative_id, p.place from fact_number n join fact f on f.id = n.fact_id
                join item i on i.platform_id = f.subject join ancestry a on a.ancestor_id = i.id
                join derivative_parent p on p.parent_id = a.item_id
            """ + BETWEEN + " and f.scope = 'ITEM'" + OF_USE + """
               union select n.number, p.derivative_id, p.place from fact_number n join fact f on f.id = n.fact_id
                join creator c on c.platform_id = f.subject join holding h on h.creator_id = c.id
                join derivative_parent p on p.parent_id = h.item_id
            """ + BETWEEN + " and f.scope = 'CREATOR'" + OF_USE + """
               union select n.number, p.derivative_id, p.place from fact_number n join fact f on f.id = n.fact_id
                join creator c on c.platform_id = f.subject join holding h on h.creator_id = c.id
                join ancestry a on a.ancestor_id = h.item_id join derivative_parent p on p.parent_id = a.item_id
            """ + BETWEEN + " and f.scope = 'CREATOR'" + OF_USE + """
               union select n.number, p.derivative_id, p.place from fact_number n join derivative d on d.fact_id = n.fact_id
                join derivative_parent p on p.derivative_id = d.item_id where n.number > :after and n.number <= :last) t
            where (t.number > :after + 1 or t.derivative_id > :done) order by t.number, t.derivative_id, t.place""";

    private static final String EDGES = """
            select p.derivative_id, p.place, p.parent_id, p.use_name, d.remixer, p.verified, d.commercial, d.fact_id,
              p.withdrawal, p.withdrawal_days
            from derivative_parent p join derivative d on d.item_id = p.derivative_id
            where p.derivative_id = any (?) and exists (select 1 from licence l where l.derivative_id = d.item_id
              and l.state <> 'UNLICENSED' and l.number = (select max(o.number) from licence o where o.derivative_id = d.item_id))""";

    /** Of what was allowed afterwards only, by the strictest of the terms that were accepted then. */
    private static final String RATIFIED = """
            select distinct w.derivative_id, w.parent_place, t.withdrawal, t.withdrawal_days
            from allowance w join derivative_parent p on p.derivative_id = w.derivative_id and p.place = w.parent_place
              join terms t on t.use_name = p.use_name and t.version = w.terms_version
            where w.derivative_id = any (?) and p.withdrawal is null""";

    private final EntityManager entities;
    private final RowsByIds rows;

    Edges(EntityManager entities, RowsByIds rows) {
        this.entities = entities;
        this.rows = rows;
    }

    /**
     * Which parents of which derivatives the facts after a number are about, in order.
     *
     * @param done of the first fact, the last derivative that is left out, or 0
     * @param last the last number that is looked at
     */
    List<Touch> touched(long after, long done, long last, int limit) {
        List<?> rows = entities.createNativeQuery(TOUCHES, Object[].class).setParameter("after", after)
                .setParameter("done", done).setParameter("last", last).setMaxResults(limit).getResultList();
        return rows.stream().map(row -> touch((Object[]) row)).toList();
    }

    /** All parents of these derivatives; of those that were never allowed none. */
    Map<Touch.Of, Edge> of(Collection<Long> derivatives) {
        Map<Touch.Of, Terms> ratified = new HashMap<>();
        rows.each(RATIFIED, derivatives, row -> ratified.merge(new Touch.Of(row.getLong(1), row.getInt(2)),
                Terms.of(row.getString(3), row.getInt(4)), Terms::strictest));
        Map<Touch.Of, Edge> edges = new HashMap<>();
        rows.each(EDGES, derivatives, row -> {
            Touch.Of of = new Touch.Of(row.getLong(1), row.getInt(2));
            edges.put(of, edge(of, row, ratified.getOrDefault(of, Terms.NONE)));
        });
        return edges;
    }

    private static Edge edge(Touch.Of of, ResultSet row, Terms ratified) throws SQLException {
        String policy = row.getString(9);
        Terms terms = policy == null ? ratified : Terms.of(policy, row.getInt(10));
        return new Edge(of.derivative(), of.place(), row.getLong(3), row.getString(4), row.getString(5), row.getBoolean(6),
                row.getBoolean(7), row.getLong(8), terms.policy(), terms.days());
    }

    private static Touch touch(Object[] row) {
        return new Touch(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), ((Number) row[2]).intValue());
    }

    /** What terms say of a withdrawal. */
    private record Terms(Withdrawal policy, int days) {

        static final Terms NONE = new Terms(Withdrawal.KEEP_AND_PAY, 0);

        static Terms of(String policy, int days) {
            return new Terms(Withdrawal.valueOf(policy), days);
        }

        Terms strictest(Terms other) {
            return strictness() <= other.strictness() ? this : other;
        }

        private long strictness() {
            return switch (policy) {
                case TAKE_DOWN -> -1;
                case WIND_DOWN -> days;
                case NEXT_RUN, KEEP_AND_PAY -> Long.MAX_VALUE;
            };
        }
    }
}
