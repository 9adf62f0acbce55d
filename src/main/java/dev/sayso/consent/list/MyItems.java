package dev.sayso.consent.list;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Parameter;
import jakarta.persistence.Query;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.ItemListing;
import dev.sayso.catalog.Items;
import dev.sayso.web.Scalars;

/**
 * A creator's items, searched, and counted by what is on. What the platform has removed is left out. What a state needs is
 * looked at item by item, and never for more than a few thousand at once.
 */
@ApplicationScoped
public class MyItems {

    /** Counts stop here: whoever has more knows that it is many. */
    public static final int MANY = 1_000;

    /** For one page or one count no more are looked at. */
    static final int MOST = 3_000;

    private static final int FEW = 200;

    private static final String FROM = " from holding h where h.creator_id = :creator and not h.removed";

    /** An item that may be found, and where it stands in the list. */
    private record Candidate(long id, Object key) {

        ItemCursor cursor(ItemOrder order) {
            return ItemCursor.of(order, key, id);
        }
    }

    private final EntityManager entities;
    private final Items items;
    private final Clock clock;

    MyItems(EntityManager entities, Items items, Clock clock) {
        this.entities = entities;
        this.items = items;
        this.clock = clock;
    }

    /** One page of the list; one that holds less than it could, and still has a next, has looked at enough. */
    public ItemPage page(long creatorId, ItemSearch search) {
        List<Long> found = new ArrayList<>();
        ItemCursor from = search.from();
        int looked = 0;
        while (true) {
            int chunk = search.state() == null ? search.limit() + 1 : looked == 0 ? FEW : MANY;
            List<Candidate> candidates = candidates(creatorId, search, from, chunk);
            found.addAll(matching(creatorId, search, candidates.stream().map(Candidate::id).toList()));
            looked += candidates.size();
            if (found.size() > search.limit() || candidates.size() < chunk) {
                return page(creatorId, found, search, null);
            }
            from = candidates.get(chunk - 1).cursor(search.order());
            if (looked >= MOST) {
                return page(creatorId, found, search, from);
            }
        }
    }

    private ItemPage page(long creatorId, List<Long> found, ItemSearch search, @Nullable ItemCursor reached) {
        List<Long> ids = found.size() > search.limit() ? found.subList(0, search.limit() + 1) : found;
        List<ItemListing> lines = items.of(creatorId, ids).stream()
                .sorted(Comparator.comparing(line -> ids.indexOf(line.id()))).toList();
        return ItemPage.of(lines, search, reached);
    }

    /**
     * The items a search finds, in the order of their ids, whatever that of the list; all are looked at until some are found.
     *
     * @param after the id beyond which to go on
     */
    public List<Long> ids(long creatorId, ItemSearch search, long after, int limit) {
        long last = after;
        while (true) {
            List<Long> candidates = candidates(creatorId, search, last, MANY);
            List<Long> found = matching(creatorId, search, candidates);
            if (!found.isEmpty() || candidates.size() < MANY) {
                return found.size() > limit ? found.subList(0, limit) : found;
            }
            last = candidates.get(MANY - 1);
        }
    }

    /** How many items a search finds, up to {@link #MANY}. */
    public ItemCount count(long creatorId, ItemSearch search) {
        int found = 0;
        long last = 0;
        for (int looked = 0; looked < MOST; looked += MANY) {
            List<Long> candidates = candidates(creatorId, search, last, search.state() == null ? MOST : MANY);
            found += matching(creatorId, search, candidates).size();
            if (found > MANY || candidates.size() < MANY) {
                return ItemCount.upToMany(found);
            }
            last = candidates.get(candidates.size() - 1);
        }
        return new ItemCount(found, true);
    }

    /** On how many items something is on, up to {@link #MANY}. */
    public ItemCount countOn(long creatorId) {
        return count(creatorId, ItemSearch.of(ItemFilter.ON));
    }

    /** What may be found, in the order of the list. */
    private List<Candidate> candidates(long creatorId, ItemSearch search, @Nullable ItemCursor from, int limit) {
        Query query = entities.createNativeQuery("select h.item_id, " + search.order().column() + FROM + narrowed(search)
                + (from == null ? "" : search.order().beyond(search.backwards()))
                + search.order().clause(search.backwards()), Object[].class);
        bind(query, creatorId, search);
        if (from != null) {
            query.setParameter("key", from.value()).setParameter("item", from.itemId());
        }
        return ((List<?>) query.setMaxResults(limit).getResultList()).stream().map(Object[].class::cast)
                .map(row -> new Candidate(((Number) row[0]).longValue(), row[1])).toList();
    }

    /** The same in the order of the ids. */
    private List<Long> candidates(long creatorId, ItemSearch search, long after, int limit) {
        Query query = entities.createNativeQuery("select h.item_id" + FROM + narrowed(search)
                + " and h.item_id > :after order by h.item_id");
        bind(query, creatorId, search);
        return Scalars.longs(query.setParameter("after", after).setMaxResults(limit));
    }

    /** Those of some items that are in the state that is searched for, in their order. */
    private List<Long> matching(long creatorId, ItemSearch search, List<Long> ids) {
        ItemFilter state = search.state();
        if (state == null || ids.isEmpty()) {
            return ids;
        }
        Query query = entities.createNativeQuery(
                "select i.id from item i where i.id in (:ids) and " + state.condition(search.use() != null));
        Set<Long> found = new HashSet<>(Scalars.longs(bound(query.setParameter("ids", ids), creatorId, search)));
        return ids.stream().filter(found::contains).toList();
    }

    private static String narrowed(ItemSearch search) {
        ItemFilter state = search.state();
        return (search.kind() == null ? "" : " and h.kind = :kind")
                + (search.pattern().isEmpty() ? "" : " and h.search_key like :pattern escape '!'")
                + (state == null ? "" : state.narrowing(search.use() != null));
    }

    private void bind(Query query, long creatorId, ItemSearch search) {
        if (search.kind() != null) {
            query.setParameter("kind", search.kind().name());
        }
        search.pattern().ifPresent(pattern -> query.setParameter("pattern", pattern));
        bound(query, creatorId, search);
    }

    private Query bound(Query query, long creatorId, ItemSearch search) {
        Set<String> names = query.getParameters().stream().map(Parameter::getName).collect(Collectors.toSet());
        if (names.contains("creator")) {
            query.setParameter("creator", creatorId);
        }
        if (names.contains("use")) {
            query.setParameter("use", search.use());
        }
        if (names.contains("now")) {
            query.setParameter("now", clock.instant());
        }
        return query;
    }
}
