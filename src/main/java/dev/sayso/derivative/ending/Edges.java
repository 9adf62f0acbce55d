package dev.sayso.derivative.ending;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.consent.standing.Withdrawal;
import dev.sayso.derivative.ParentPlace;
import dev.sayso.derivative.WithdrawalTerms;
import dev.sayso.web.RowsByIds;

/** The parents of derivatives, and which of them facts are about. */
@ApplicationScoped
class Edges {

    private static final String BETWEEN = " where n.number > :after and n.number <= :last and f.type = 'STANDING_CHANGED'";

    private static final String OF_USE = " and (f.use_name is null or p.use_name = f.use_name)";

    /** Facts about an item that a derivative goes back to, about somebody who holds one, and about its own licence. */
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
               union select n.number, p.derivative_id, p.place from fact_number n join licence l on l.fact_id = n.fact_id
                join derivative_parent p on p.derivative_id = l.derivative_id where n.number > :after and n.number <= :last) t
            where (t.number > :after + 1 or t.derivative_id > :done) order by t.number, t.derivative_id, t.place""";

    private static final String EDGES = """
            select p.derivative_id, p.place, p.parent_id, p.use_name, d.remixer, coalesce(c.verified, p.verified), d.commercial,
              case when l.state = 'RATIFIED' then 0 else l.fact_id end
            from derivative_parent p join derivative d on d.item_id = p.derivative_id
              join licence l on l.derivative_id = d.item_id
                and l.number = (select max(o.number) from licence o where o.derivative_id = d.item_id)
              left join permit_correction c on c.derivative_id = p.derivative_id and c.place = p.place
            where p.derivative_id = any (?) and l.state <> 'UNLICENSED'""";

    private final EntityManager entities;
    private final RowsByIds rows;
    private final WithdrawalTerms terms;

    Edges(EntityManager entities, RowsByIds rows, WithdrawalTerms terms) {
        this.entities = entities;
        this.rows = rows;
        this.terms = terms;
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
    Map<ParentPlace, Edge> of(Collection<Long> derivatives) {
        Map<ParentPlace, Withdrawal> withdrawals = terms.of(derivatives);
        Map<ParentPlace, Edge> edges = new HashMap<>();
        rows.each(EDGES, derivatives, row -> {
            ParentPlace of = new ParentPlace(row.getLong(1), row.getInt(2));
            edges.put(of, new Edge(of, row.getLong(3), row.getString(4), row.getString(5), row.getBoolean(6),
                    row.getBoolean(7), row.getLong(8), withdrawals.getOrDefault(of, Edge.KEPT)));
        });
        return edges;
    }

    private static Touch touch(Object[] row) {
        return new Touch(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), ((Number) row[2]).intValue());
    }
}
