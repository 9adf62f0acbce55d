package dev.sayso.derivative.registration;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.money.Fraction;
import dev.sayso.money.Ppm;
import dev.sayso.web.RowsByIds;

/** Reads what items go back to, and who holds them. */
@ApplicationScoped
class Families {

    private static final String DEPTHS = "select d.item_id, d.depth from derivative d where d.item_id = any (?)";

    private static final String ANCESTORS = "select a.item_id, a.ancestor_id from ancestry a where a.item_id = any (?)";

    private static final String WEIGHTS = """
            select p.derivative_id, p.parent_id, sum(p.weight_ppm) from derivative_parent p where p.derivative_id = any (?)
            group by p.derivative_id, p.parent_id""";

    private static final String PEOPLE = "select distinct h.creator_id from holding h where h.item_id = any (?)";

    private final RowsByIds rows;

    Families(RowsByIds rows) {
        this.rows = rows;
    }

    Family above(Set<Long> parents) {
        Map<Long, Integer> depths = new HashMap<>();
        rows.each(DEPTHS, parents, row -> depths.put(row.getLong(1), row.getInt(2)));
        Map<Long, Set<Long>> ancestors = new HashMap<>();
        rows.each(ANCESTORS, depths.keySet(),
                row -> ancestors.computeIfAbsent(row.getLong(1), item -> new HashSet<>()).add(row.getLong(2)));
        Map<Long, Map<Long, Fraction>> weights = new HashMap<>();
        Family unweighed = new Family(depths, ancestors, weights);
        rows.each(WEIGHTS, unweighed.above(depths.keySet()), row -> weights
                .computeIfAbsent(row.getLong(1), item -> new HashMap<>())
                .put(row.getLong(2), Fraction.of(row.getLong(3), Ppm.WHOLE)));
        return unweighed;
    }

    /** Whoever holds one of these items now. */
    Set<Long> people(Set<Long> items) {
        return new HashSet<>(rows.read(PEOPLE, items, row -> row.getLong(1)));
    }
}
