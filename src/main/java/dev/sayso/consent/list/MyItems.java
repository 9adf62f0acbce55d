package dev.sayso.consent.list;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import dev.sayso.catalog.ItemListing;
import dev.sayso.catalog.Items;
import dev.sayso.consent.reading.OnCondition;

/** A creator's items, searched, and counted by what is on. What the platform has removed is left out. */
@ApplicationScoped
public class MyItems {

    /** Counts stop here: whoever has more knows that it is many. */
    public static final int MANY = 1_000;

    private static final String FROM = " from holding h join item i on i.id = h.item_id"
            + " where h.creator_id = :creator and not h.removed";

    /** Starts from the creator's own yeses, which are few or many at once. */
    private static final String ON = """
            select count(*) from (select 1 from holding h join item i on i.id = h.item_id
              where h.creator_id = :creator and not h.removed and (
                exists (select 1 from current_choice cc join answer c on c.id = cc.answer_id
                  where cc.creator_id = h.creator_id and cc.item_id = h.item_id and c.kind = 'ALLOW')
                or exists (select 1 from current_rule cr join answer r on r.id = cr.answer_id
                  where cr.creator_id = h.creator_id and r.terms_version is not null))
                and exists (select 1 from use u where\s""" + OnCondition.ON + ") limit :many) as counted";

    private final EntityManager entities;
    private final Items items;
    private final Clock clock;

    MyItems(EntityManager entities, Items items, Clock clock) {
        this.entities = entities;
        this.items = items;
        this.clock = clock;
    }

    /** One page of the list, by two queries. */
    public ItemPage page(long creatorId, ItemSearch search) {
        Query query = entities.createNativeQuery("select h.item_id" + FROM + where(search)
                + (search.from() == null ? "" : search.order().beyond(search.backwards()))
                + search.order().clause(search.backwards()), Long.class);
        bind(query, creatorId, search);
        if (search.from() != null) {
            query.setParameter("key", search.from().value()).setParameter("item", search.from().itemId());
        }
        List<Long> ids = longs(query.setMaxResults(search.limit() + 1));
        List<ItemListing> lines = items.of(creatorId, ids).stream()
                .sorted(Comparator.comparing(line -> ids.indexOf(line.id()))).toList();
        return ItemPage.of(lines, search);
    }

    /**
     * The items a search finds, in the order of their ids, whatever that of the list.
     *
     * @param after the id beyond which to go on
     */
    public List<Long> ids(long creatorId, ItemSearch search, long after, int limit) {
        Query query = entities.createNativeQuery("select h.item_id" + FROM + where(search)
                + " and h.item_id > :after order by h.item_id", Long.class);
        bind(query, creatorId, search);
        return longs(query.setParameter("after", after).setMaxResults(limit));
    }

    /** How many items a search finds, up to {@link #MANY} and one more. */
    public int count(long creatorId, ItemSearch search) {
        Query query = entities.createNativeQuery("select count(*) from (select 1" + FROM + where(search)
                + " limit :many) as counted", Long.class);
        bind(query, creatorId, search);
        return longs(query.setParameter("many", MANY + 1)).get(0).intValue();
    }

    /** On how many items the creator's yes is in effect, up to {@link #MANY} and one more. */
    public int countOn(long creatorId) {
        return longs(entities.createNativeQuery(ON, Long.class).setParameter("creator", creatorId)
                .setParameter("now", clock.instant()).setParameter("many", MANY + 1)).get(0).intValue();
    }

    private static String where(ItemSearch search) {
        ItemFilter state = search.state();
        return (search.kind() == null ? "" : " and h.kind = :kind")
                + (search.pattern().isEmpty() ? "" : " and h.title_key like :pattern escape '!'")
                + (state == null ? "" : " and " + state.condition(search.use() != null));
    }

    private void bind(Query query, long creatorId, ItemSearch search) {
        query.setParameter("creator", creatorId);
        if (search.kind() != null) {
            query.setParameter("kind", search.kind().name());
        }
        search.pattern().ifPresent(pattern -> query.setParameter("pattern", pattern));
        if (search.state() != null && search.use() != null) {
            query.setParameter("use", search.use());
        }
        if (query.getParameters().stream().anyMatch(parameter -> "now".equals(parameter.getName()))) {
            query.setParameter("now", clock.instant());
        }
    }

    private static List<Long> longs(Query query) {
        return ((List<?>) query.getResultList()).stream().map(Long.class::cast).toList();
    }
}
