package dev.sayso.consent.change.plan;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.web.Scalars;

/** Everything a creator holds, one item after the other. */
@ApplicationScoped
class HeldItems {

    private static final String HELD = """
            select h.item_id from holding h where h.creator_id = :creator and h.item_id > :after order by h.item_id""";

    private static final String AMONG = """
            select h.item_id from holding h where h.creator_id = :creator and h.item_id in (:ids) order by h.item_id""";

    private final EntityManager entities;

    HeldItems(EntityManager entities) {
        this.entities = entities;
    }

    List<Long> next(long creator, long after, int limit) {
        return Scalars.longs(entities.createNativeQuery(HELD).setParameter("creator", creator).setParameter("after", after)
                .setMaxResults(limit));
    }

    /** Those of some items that the creator holds. */
    List<Long> among(long creator, List<Long> ids) {
        return ids.isEmpty() ? List.of()
                : Scalars.longs(entities.createNativeQuery(AMONG)
                        .setParameter("creator", creator).setParameter("ids", ids));
    }
}
