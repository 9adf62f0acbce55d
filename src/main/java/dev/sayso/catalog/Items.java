package dev.sayso.catalog;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** Items by the platform's id, and by who holds them. */
@ApplicationScoped
public class Items implements PanacheRepository<Item> {

    private static final String LINES = """
            select i.id, i.platformId, v.title, v.kind, v.url, v.thumbnailUrl, v.publishedAt, v.sponsored, v.removed,
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

    /** Whoever holds the item now: creators' ids with roles and shares. */
    public List<Holder> holdersOf(Item item) {
        return getEntityManager().createQuery("from Holder where versionId = ?1 order by id", Holder.class)
                .setParameter(1, item.holdersId()).getResultList();
    }

    /** What a creator holds and the platform has not removed, by one query. */
    public ItemPage search(long creatorId, ItemSearch search) {
        String query = LINES + " and h.removed = false"
                + (search.kind() == null ? "" : " and h.kind = :kind")
                + (search.pattern().isEmpty() ? "" : " and h.titleKey like :pattern escape '!'")
                + (search.after() == null ? "" : search.order().beyond()) + search.order().clause();
        TypedQuery<ItemListing> lines = getEntityManager().createQuery(query, ItemListing.class)
                .setParameter("creator", creatorId).setMaxResults(search.limit() + 1);
        bind(lines, search);
        return page(lines.getResultList(), search);
    }

    private static void bind(TypedQuery<ItemListing> lines, ItemSearch search) {
        if (search.kind() != null) {
            lines.setParameter("kind", search.kind());
        }
        search.pattern().ifPresent(pattern -> lines.setParameter("pattern", pattern));
        if (search.after() != null) {
            lines.setParameter("key", search.after().value()).setParameter("item", search.after().itemId());
        }
    }

    private static ItemPage page(List<ItemListing> found, ItemSearch search) {
        if (found.size() <= search.limit()) {
            return new ItemPage(found, Optional.empty());
        }
        List<ItemListing> lines = found.subList(0, search.limit());
        return new ItemPage(lines, Optional.of(ItemCursor.after(lines.get(lines.size() - 1), search.order())));
    }
}
