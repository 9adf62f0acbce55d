package dev.sayso.consent.change.plan;

import java.util.List;
import java.util.Map;

import dev.sayso.consent.change.ChangeSet;
import dev.sayso.consent.change.Origin;
import dev.sayso.consent.change.Wish;
import dev.sayso.consent.list.ItemCount;
import dev.sayso.consent.list.MyItems;

/** Which items change sets of an origin are about, and what is wanted for them. */
public interface Plan {

    Origin origin();

    /** The account rules that the set makes, before its choices; those that its creator asked for are known already. */
    default List<Wish> rules(ChangeSet set) {
        return List.of();
    }

    /**
     * The next items that are looked at, in the order of their ids; none once there are no more.
     *
     * @param after the inner id beyond which to go on
     */
    List<Long> items(ChangeSet set, long after, int limit);

    /** How many items the set is about, up to {@link MyItems#MANY}. */
    default ItemCount count(ChangeSet set) {
        return ItemCount.upToMany(items(set, 0, MyItems.MANY + 1).size());
    }

    /** Some of them. */
    default List<Long> first(ChangeSet set, int limit) {
        return items(set, 0, limit);
    }

    /** What is wanted, for those among the items for which something is. */
    Map<Long, List<Wish>> wishes(ChangeSet set, Part part);
}
