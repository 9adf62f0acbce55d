package dev.sayso.gate.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;

import dev.sayso.web.Scalars;

/** Goes through the items' ids, some at a time. */
@ApplicationScoped
class ItemWalks {

    private static final String ALL = "select i.id from item i where i.id > :after order by i.id";

    private static final String OF_CREATOR = """
            select h.item_id from holding h join creator c on c.id = h.creator_id
            where c.platform_id = :creator and h.item_id > :after order by h.item_id""";

    private static final String BELOW = """
            with recursive below (id) as (
              select l.item_id from lineage l where l.parent_id in (:items)
              union
              select l.item_id from lineage l join below b on l.parent_id = b.id)
            select id from below""";

    private static final String IDS = "select platform_id, id from item where platform_id in (:ids)";

    private final EntityManager entities;

    ItemWalks(EntityManager entities) {
        this.entities = entities;
    }

    /** The next ids after one, in their order. */
    @ActivateRequestContext
    List<Long> after(long id, int limit) {
        return Scalars.longs(entities.createNativeQuery(ALL).setParameter("after", id).setMaxResults(limit));
    }

    /** The same of what a creator holds. */
    @ActivateRequestContext
    List<Long> ofCreatorAfter(String creator, long id, int limit) {
        return Scalars.longs(entities.createNativeQuery(OF_CREATOR).setParameter("creator", creator)
                .setParameter("after", id).setMaxResults(limit));
    }

    /** All that was made from some items, in every generation. */
    @ActivateRequestContext
    List<Long> below(Collection<Long> items) {
        return items.isEmpty() ? List.of()
                : Scalars.longs(entities.createNativeQuery(BELOW).setParameter("items", items));
    }

    /** Inner ids by the platform's; those that are missing are left out. */
    @ActivateRequestContext
    Map<String, Long> ids(Collection<String> platformIds) {
        Map<String, Long> ids = new HashMap<>();
        if (!platformIds.isEmpty()) {
            for (Object row : entities.createNativeQuery(IDS, Object[].class).setParameter("ids", platformIds)
                    .getResultList()) {
                Object[] columns = (Object[]) row;
                ids.put((String) columns[0], ((Number) columns[1]).longValue());
            }
        }
        return ids;
    }
}
