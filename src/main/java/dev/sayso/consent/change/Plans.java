package dev.sayso.consent.change;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.sayso.consent.list.ItemQuery;
import dev.sayso.consent.list.MyItems;

/** Works out, part by part, which items a change set is about and what is wanted for them. */
@ApplicationScoped
public class Plans {

    private static final String SOME = """
            select h.item_id from holding h where h.creator_id = :creator and h.item_id in (:ids) and h.item_id > :after
            order by h.item_id""";

    private final MyItems mine;
    private final Undoing undoing;
    private final EntityManager entities;
    private final ObjectMapper json;

    Plans(MyItems mine, Undoing undoing, EntityManager entities, ObjectMapper json) {
        this.mine = mine;
        this.undoing = undoing;
        this.entities = entities;
        this.json = json;
    }

    static String some(List<Long> items) {
        return items.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    String matching(ItemQuery query) {
        try {
            return json.writeValueAsString(query);
        } catch (JsonProcessingException never) {
            throw new UncheckedIOException(never);
        }
    }

    /** The account rules that a set makes, before its choices. */
    List<Wish> rules(ChangeSet set) {
        return set.origin() == Origin.UNDO ? undoing.rules(set.creatorId(), UUID.fromString(set.selected())) : List.of();
    }

    /** @param wanted what was said for all items of a list alike */
    Plan next(ChangeSet set, List<Wish> wanted, int limit) {
        return switch (set.origin()) {
            case SOME -> alike(some(set, set.reached(), limit), wanted);
            case MATCHING -> alike(mine.ids(set.creatorId(), query(set).search(1), set.reached(), limit), wanted);
            case UNDO -> undoing.next(set.creatorId(), UUID.fromString(set.selected()), set.reached(), limit);
        };
    }

    /** How many items a selection is about, up to {@link MyItems#MANY} and one more where a filter finds them. */
    public int count(ChangeSet set) {
        return set.origin() == Origin.MATCHING ? mine.count(set.creatorId(), query(set).search(1))
                : some(set, 0, Integer.MAX_VALUE).size();
    }

    /** Some of them. */
    public List<Long> first(ChangeSet set, int limit) {
        return set.origin() == Origin.MATCHING ? mine.ids(set.creatorId(), query(set).search(1), 0, limit)
                : some(set, 0, limit);
    }

    private static Plan alike(List<Long> items, List<Wish> wanted) {
        Map<Long, List<Wish>> wishes = new HashMap<>();
        items.forEach(item -> wishes.put(item, wanted));
        return new Plan(items, wishes);
    }

    private List<Long> some(ChangeSet set, long after, int limit) {
        List<Long> ids = Arrays.stream(set.selected().split(" ")).map(Long::valueOf).toList();
        List<?> found = entities.createNativeQuery(SOME, Long.class).setParameter("creator", set.creatorId())
                .setParameter("ids", ids).setParameter("after", after).setMaxResults(limit).getResultList();
        List<Long> items = new ArrayList<>();
        found.forEach(id -> items.add((Long) id));
        return items;
    }

    private ItemQuery query(ChangeSet set) {
        try {
            return json.readValue(set.selected(), ItemQuery.class);
        } catch (JsonProcessingException never) {
            throw new UncheckedIOException(never);
        }
    }
}
