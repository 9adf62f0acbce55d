package dev.sayso.consent.change.plan;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.consent.change.ChangeSet;
import dev.sayso.consent.change.Origin;
import dev.sayso.consent.change.Wish;

/** An account rule, and all items it might reach. */
@ApplicationScoped
class RulePlan implements Plan {

    private final HeldItems held;

    RulePlan(HeldItems held) {
        this.held = held;
    }

    @Override
    public Origin origin() {
        return Origin.RULE;
    }

    @Override
    public List<Long> items(ChangeSet set, long after, int limit) {
        return held.next(set.creatorId(), after, limit);
    }

    @Override
    public Map<Long, List<Wish>> wishes(ChangeSet set, Part part) {
        return Map.of();
    }
}
