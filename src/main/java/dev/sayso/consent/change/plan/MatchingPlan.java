package dev.sayso.consent.change.plan;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.sayso.catalog.ItemListing;
import dev.sayso.consent.change.ChangeSet;
import dev.sayso.consent.change.Origin;
import dev.sayso.consent.change.Wish;
import dev.sayso.consent.list.ItemCount;
import dev.sayso.consent.list.ItemQuery;
import dev.sayso.consent.list.MyItems;

/** All items that a list's filter finds. */
@ApplicationScoped
public class MatchingPlan implements Plan {

    private final MyItems mine;
    private final ObjectMapper json;

    MatchingPlan(MyItems mine, ObjectMapper json) {
        this.mine = mine;
        this.json = json;
    }

    /** As the set keeps it. */
    public String selected(ItemQuery query) {
        try {
            return json.writeValueAsString(query);
        } catch (JsonProcessingException never) {
            throw new UncheckedIOException(never);
        }
    }

    @Override
    public Origin origin() {
        return Origin.MATCHING;
    }

    @Override
    public List<Long> items(ChangeSet set, long after, int limit) {
        return mine.ids(set.creatorId(), query(set).search(1), after, limit);
    }

    @Override
    public ItemCount count(ChangeSet set) {
        return mine.count(set.creatorId(), query(set).search(1));
    }

    @Override
    public List<Long> first(ChangeSet set, int limit) {
        return mine.page(set.creatorId(), query(set).search(limit)).lines().stream().map(ItemListing::id).toList();
    }

    @Override
    public Map<Long, List<Wish>> wishes(ChangeSet set, Part part) {
        return Plans.alike(part.items(), part.asked());
    }

    private ItemQuery query(ChangeSet set) {
        try {
            return json.readValue(set.selected(), ItemQuery.class);
        } catch (JsonProcessingException never) {
            throw new UncheckedIOException(never);
        }
    }
}
