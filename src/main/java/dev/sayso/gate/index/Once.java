package dev.sayso.gate.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Keeps one object of those that are equal, and those sources that nothing has happened to. For one thread. */
final class Once {

    private static final int FIRST_CLEANING = 10_000;

    private final Map<Outlook, Outlook> outlooks = new HashMap<>();
    private final Map<Row, Row> rows = new HashMap<>();
    private final Map<Sources, Sources> sources = new HashMap<>();
    private final Map<String, List<Sources>> byCreator = new HashMap<>();
    private final Map<String, List<Sources>> byAncestor = new HashMap<>();
    private int cleanAbove = FIRST_CLEANING;

    Outlook of(Outlook outlook) {
        return outlooks.computeIfAbsent(outlook, same -> same);
    }

    Row of(Row row) {
        return rows.computeIfAbsent(row, same -> same);
    }

    Sources sources(List<String> creators, List<String> ancestors) {
        return sources.computeIfAbsent(new Sources(creators, ancestors), made -> {
            creators.forEach(one -> byCreator.computeIfAbsent(one, key -> new ArrayList<>(1)).add(made));
            ancestors.forEach(one -> byAncestor.computeIfAbsent(one, key -> new ArrayList<>(1)).add(made));
            return made;
        });
    }

    /** What depends on a creator no longer counts. */
    void creatorChanged(String creator) {
        changed(byCreator.remove(creator));
    }

    /**
     * What depends on an item as its ancestor no longer counts.
     *
     * @return whether anything does
     */
    boolean ancestorChanged(String item) {
        return changed(byAncestor.remove(item));
    }

    private boolean changed(@Nullable List<Sources> all) {
        if (all == null) {
            return false;
        }
        for (Sources one : all) {
            one.changed();
            sources.remove(one);
            one.creators().forEach(creator -> drop(byCreator, creator, one));
            one.ancestors().forEach(ancestor -> drop(byAncestor, ancestor, one));
        }
        return true;
    }

    private static void drop(Map<String, List<Sources>> lists, String key, Sources one) {
        List<Sources> list = lists.get(key);
        if (list != null) {
            list.remove(one);
            if (list.isEmpty()) {
                lists.remove(key);
            }
        }
    }

    /** Lets go of what no item has any more, once there is much of it. */
    void clean(EntryTable table) {
        if (rows.size() + outlooks.size() <= cleanAbove) {
            return;
        }
        rows.clear();
        outlooks.clear();
        table.forEach(row -> {
            if (rows.putIfAbsent(row, row) == null) {
                for (Outlook outlook : row.outlooks()) {
                    outlooks.putIfAbsent(outlook, outlook);
                }
            }
        });
        cleanAbove = Math.max(FIRST_CLEANING, 2 * (rows.size() + outlooks.size()));
    }
}
