package dev.sayso.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** Items by the platform's id, and by who holds them. */
@ApplicationScoped
public class Items implements PanacheRepository<Item> {

    private static final String LINES = """
            select i.id, i.platformId, v.title, v.kind, v.url, v.thumbnailUrl, v.publishedAt, v.sponsored, v.removed,
              i.derivative,
              h.sharePpm, h.depicted
            from Holding h join Item i on i.id = h.itemId join ItemVersion v on v.id = i.versionId
            where h.creatorId = :creator""";

    public Optional<Item> withPlatformId(String platformId) {
        return Item.isId(platformId) ? find("platformId", platformId).firstResultOptional() : Optional.empty();
    }

    /** One line of a creator's own list; empty for an item that is foreign or missing. */
    public Optional<ItemListing> of(long creatorId, String platformId) {
        if (!Item.isId(platformId)) {
            return Optional.empty();
        }
        return getEntityManager().createQuery(LINES + " and i.platformId = :item", ItemListing.class)
                .setParameter("creator", creatorId).setParameter("item", platformId).getResultStream().findFirst();
    }

    /** Lines of a creator's own list, of those of the items that they hold. */
    public List<ItemListing> of(long creatorId, Collection<Long> ids) {
        return ids.isEmpty() ? List.of()
                : getEntityManager().createQuery(LINES + " and i.id in :items", ItemListing.class)
                        .setParameter("creator", creatorId).setParameter("items", ids).getResultList();
    }

    /** Lines of a creator's own list by the platform's ids; those that are foreign or missing are left out. */
    public List<ItemListing> withPlatformIds(long creatorId, Collection<String> platformIds) {
        return platformIds.isEmpty() ? List.of()
                : getEntityManager().createQuery(LINES + " and i.platformId in :items order by i.id", ItemListing.class)
                        .setParameter("creator", creatorId).setParameter("items", platformIds).getResultList();
    }

    /** Whoever holds the item now: creators' ids with roles and shares. */
    public List<Holder> holdersOf(Item item) {
        return getEntityManager().createQuery("from Holder where versionId = ?1 order by creatorId, role", Holder.class)
                .setParameter(1, item.holdersId()).getResultList();
    }

}
