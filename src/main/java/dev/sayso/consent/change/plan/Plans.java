package dev.sayso.consent.change.plan;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.consent.change.ChangeSet;
import dev.sayso.consent.change.Origin;
import dev.sayso.consent.change.Wish;
import io.quarkus.arc.All;

/** The plans of change sets. */
@ApplicationScoped
public class Plans {

    private final Map<Origin, Plan> plans = new EnumMap<>(Origin.class);

    Plans(@All List<Plan> all) {
        all.forEach(plan -> plans.put(plan.origin(), plan));
    }

    public Plan of(ChangeSet set) {
        Plan plan = plans.get(set.origin());
        if (plan == null) {
            throw new IllegalStateException("Nobody plans sets of origin " + set.origin());
        }
        return plan;
    }

    /** The same for each item. */
    static Map<Long, List<Wish>> alike(Collection<Long> items, List<Wish> wishes) {
        return items.stream().collect(Collectors.toMap(Function.identity(), item -> wishes));
    }
}
