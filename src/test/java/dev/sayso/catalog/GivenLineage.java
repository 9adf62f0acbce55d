package dev.sayso.catalog;

import java.util.Collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import dev.sayso.feed.Fact;
import dev.sayso.feed.FactScope;
import dev.sayso.feed.FactType;
import dev.sayso.feed.FeedDesk;

/** Says of items that they were made from others. */
@ApplicationScoped
public class GivenLineage {

    private static final String CLOSE = """
            insert into ancestry (item_id, ancestor_id)
            select distinct cast(:item as bigint), f.id from (
              select i.id from item i where i.id in (:parents)
              union select a.ancestor_id from ancestry a where a.item_id in (:parents)) f
            where not exists (select 1 from ancestry k where k.item_id = :item and k.ancestor_id = f.id)""";

    private final EntityManager entities;
    private final FeedDesk feed;

    GivenLineage(EntityManager entities, FeedDesk feed) {
        this.entities = entities;
        this.feed = feed;
    }

    /**
     * One after the other, so that each has its fact; nothing was made from the item before.
     *
     * @param parents by inner ids
     */
    @Transactional
    public void madeFrom(String item, Collection<Long> parents) {
        long id = entities.createQuery("select id from Item where platformId = ?1", Long.class).setParameter(1, item)
                .getSingleResult();
        entities.createNativeQuery("update item set derivative = true where id = ?1").setParameter(1, id).executeUpdate();
        for (Long parent : parents) {
            Fact fact = feed.record(FactType.STANDING_CHANGED, FactScope.ITEM, item, null, "derivative.registered");
            entities.persist(new Lineage(id, parent, fact));
        }
        entities.createNativeQuery(CLOSE).setParameter("item", id).setParameter("parents", parents).executeUpdate();
    }
}
