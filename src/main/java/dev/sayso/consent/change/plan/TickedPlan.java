package dev.sayso.consent.change.plan;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.consent.change.ChangeSet;
import dev.sayso.consent.change.Origin;
import dev.sayso.consent.change.Wish;

/** Items ticked one by one. */
@ApplicationScoped
public class TickedPlan implements Plan {

    private final HeldItems held;

    TickedPlan(HeldItems held) {
        this.held = held;
    }

    /** As the set keeps them. */
    public static String selected(Collection<Long> items) {
        return items.stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
    }

    @Override
    public Origin origin() {
        return Origin.SOME;
    }

    /** What the creator holds no longer is left out, so that many may have to be looked at for a few. */
    @Override
    public List<Long> items(ChangeSet set, long after, int limit) {
        List<Long> ticked = Arrays.stream(set.selected().split(" ")).map(Long::valueOf).filter(id -> id > after).toList();
        for (int from = 0; from < ticked.size(); from += limit) {
            List<Long> mine = held.among(set.creatorId(), ticked.subList(from, Math.min(ticked.size(), from + limit)));
            if (!mine.isEmpty()) {
                return mine;
            }
        }
        return List.of();
    }

    @Override
    public Map<Long, List<Wish>> wishes(ChangeSet set, Part part) {
        return Plans.alike(part.items(), part.asked());
    }
}
