package dev.sayso.gate.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The items that have to be worked out again, of which the database answers until then. For one thread. */
final class Sweep {

    /** Above so many single items it is cheaper to go through all. */
    private static final int MOST_ITEMS = 200_000;

    private final ItemWalks walks;
    private final Set<Long> items = new LinkedHashSet<>();
    private final Map<String, Long> creators = new LinkedHashMap<>();
    private long all = Long.MAX_VALUE;

    Sweep(ItemWalks walks) {
        this.walks = walks;
    }

    void add(Collection<Long> more) {
        items.addAll(more);
        if (items.size() > MOST_ITEMS) {
            items.clear();
            addAll();
        }
    }

    /** All that a creator holds, and what was made from it. */
    void addCreator(String creator) {
        creators.put(creator, 0L);
    }

    void addAll() {
        all = 0;
    }

    boolean isDone() {
        return items.isEmpty() && creators.isEmpty() && all == Long.MAX_VALUE;
    }

    /** The next items, by their inner ids. */
    List<Long> next(int limit) {
        if (items.isEmpty() && !creators.isEmpty()) {
            nextOfCreator(limit);
        }
        if (items.isEmpty() && creators.isEmpty() && all != Long.MAX_VALUE) {
            List<Long> next = walks.after(all, limit);
            all = next.size() < limit ? Long.MAX_VALUE : next.get(next.size() - 1);
            return next;
        }
        List<Long> next = new ArrayList<>(limit);
        for (Iterator<Long> left = items.iterator(); left.hasNext() && next.size() < limit;) {
            next.add(left.next());
            left.remove();
        }
        return next;
    }

    private void nextOfCreator(int limit) {
        Map.Entry<String, Long> first = creators.entrySet().iterator().next();
        List<Long> next = walks.ofCreatorAfter(first.getKey(), first.getValue(), limit);
        if (next.size() < limit) {
            creators.remove(first.getKey());
        } else {
            first.setValue(next.get(next.size() - 1));
        }
        items.addAll(next);
        items.addAll(walks.below(next));
    }
}
