package dev.sayso.revenue.check;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.web.Place;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** What was found by looking at the whole ledger. */
@ApplicationScoped
class Checks implements PanacheRepositoryBase<RevenueCheck, UUID> {

    private static final int SHOWN = 100;

    /** The latest first, after one of them. */
    List<RevenueCheck> latest(@Nullable Place after, int most) {
        String order = "order by startedAt desc, id desc";
        return (after == null ? find(order)
                : find("startedAt < ?1 or startedAt = ?1 and id < ?2 " + order, after.at(), after.id())).page(0, most).list();
    }

    boolean anySince(Instant start) {
        return count("startedAt >= ?1", start) > 0;
    }

    /** The first of them. */
    List<Difference> differences(UUID check) {
        List<?> rows = getEntityManager().createNativeQuery("""
                select kind, subject, expected_micros, found_micros from revenue_difference where check_id = ?1
                order by ordinal""").setParameter(1, check).setMaxResults(SHOWN).getResultList();
        return rows.stream().map(row -> (Object[]) row).map(cells -> new Difference(Difference.Kind.valueOf((String) cells[0]),
                (String) cells[1], ((Number) cells[2]).longValue(), ((Number) cells[3]).longValue())).toList();
    }
}
