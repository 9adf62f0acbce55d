package dev.sayso.catalog;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.feed.FactScope;
import dev.sayso.feed.ItemRegistrations;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Finds registrations by the first versions of items. */
@ApplicationScoped
class KnownRegistrations implements ItemRegistrations {

    private static final String FIRST = """
            join item_version v on v.item_id = i.id and v.ordinal = 1 join fact_number n on n.fact_id = v.fact_id
            where n.number > ?2 and n.number < ?3 and %s = any (?1) order by n.number limit ?4""";

    private static final String OF_ITEMS = "select i.platform_id, n.number from item i "
            + FIRST.formatted("i.platform_id");

    private static final String OF_CREATORS = "select c.platform_id, n.number from creator c "
            + "join holding h on h.creator_id = c.id join item i on i.id = h.item_id " + FIRST.formatted("c.platform_id");

    private final EntityManager entities;

    KnownRegistrations(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Registered> of(FactScope scope, Collection<String> subjects, long after, long before, int most) {
        List<?> rows = QuarkusTransaction.joiningExisting().call(
                () -> entities.createNativeQuery(scope == FactScope.ITEM ? OF_ITEMS : OF_CREATORS, Object[].class)
                        .setParameter(1, subjects.toArray(String[]::new)).setParameter(2, after).setParameter(3, before)
                        .setParameter(4, most).getResultList());
        return rows.stream().map(Object[].class::cast)
                .map(row -> new Registered((String) row[0], ((Number) row[1]).longValue())).toList();
    }
}
