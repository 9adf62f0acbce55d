package dev.sayso.derivative.page;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.jspecify.annotations.Nullable;

import dev.sayso.web.Scalars;

/** Derivatives that a creator can see: those of items that they hold, in every generation, and their own. */
@ApplicationScoped
class Made {

    private static final String BELOW_MINE = """
            select d.item_id from derivative d where d.item_id in (
              select a.item_id from ancestry a join holding h on h.item_id = a.ancestor_id where h.creator_id = :creator)""";

    private static final String CORRECTED = """
            and exists (select 1 from permit_correction c join licence l on l.derivative_id = c.derivative_id and l.number > 1
              where c.derivative_id = d.item_id and l.decided_at >= :since)""";

    private static final String BELOW = """
            select d.item_id from derivative d join ancestry a on a.item_id = d.item_id where a.ancestor_id = :item""";

    private static final String SEEN = """
            select d.item_id from derivative d join item i on i.id = d.item_id where i.platform_id = :id and (
              exists (select 1 from holding h where h.item_id = d.item_id and h.creator_id = :creator)
              or exists (select 1 from ancestry a join holding h on h.item_id = a.ancestor_id
                where a.item_id = d.item_id and h.creator_id = :creator))""";

    private static final String HELD = """
            select h.item_id from holding h where h.creator_id = :creator and h.item_id in (:items)""";

    private final EntityManager entities;

    Made(EntityManager entities) {
        this.entities = entities;
    }

    /** The inner id; empty for one that is foreign or missing. */
    Optional<Long> seen(long creator, String platformId) {
        return Scalars.first(
                entities.createNativeQuery(SEEN).setParameter("id", platformId).setParameter("creator", creator));
    }

    /**
     * Inner ids, the latest registration first.
     *
     * @param filter null for all
     * @param before the one before which to go on; null to begin
     */
    List<Long> fromMine(long creator, @Nullable MadeFilter filter, @Nullable Long before, int limit) {
        Query query = entities.createNativeQuery(BELOW_MINE + (filter == null ? "" : " " + filter.condition())
                + (before == null ? "" : " and d.item_id < :before") + " order by d.item_id desc")
                .setParameter("creator", creator);
        if (before != null) {
            query.setParameter("before", before);
        }
        return Scalars.longs(query.setMaxResults(limit));
    }

    /** How many of them had their licence corrected since a moment, counted up to a limit. */
    int corrected(long creator, Instant since, int limit) {
        return Scalars.longs(entities.createNativeQuery(BELOW_MINE + CORRECTED).setParameter("creator", creator)
                .setParameter("since", since).setMaxResults(limit)).size();
    }

    /** The same of what was made from one item, which the creator holds. */
    List<Long> from(long item, int limit) {
        return Scalars.longs(entities.createNativeQuery(BELOW + " order by a.item_id desc").setParameter("item", item)
                .setMaxResults(limit));
    }

    /** Those of some items that a creator holds. */
    Set<Long> held(long creator, Collection<Long> items) {
        return items.isEmpty() ? Set.of()
                : new HashSet<>(Scalars.longs(entities.createNativeQuery(HELD).setParameter("creator", creator)
                        .setParameter("items", items)));
    }
}
