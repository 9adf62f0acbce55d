package dev.sayso.consent.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.ItemListing;

/**
 * Some lines of a creator's list.
 *
 * @param previous the cursor of the first line; empty if nothing comes before it
 * @param next the cursor of the last line; empty if nothing comes after it
 */
public record ItemPage(List<ItemListing> lines, Optional<ItemCursor> previous, Optional<ItemCursor> next) {

    /**
     * @param found as they were read, and one line more than the page holds, if there are more
     * @param reached how far was looked, where that was not to the end; null where it was
     */
    static ItemPage of(List<ItemListing> found, ItemSearch search, @Nullable ItemCursor reached) {
        boolean more = found.size() > search.limit();
        List<ItemListing> lines = new ArrayList<>(more ? found.subList(0, search.limit()) : found);
        if (search.backwards()) {
            Collections.reverse(lines);
        }
        boolean before = search.backwards() ? more : search.from() != null;
        boolean after = search.backwards() ? search.from() != null : more;
        Optional<ItemCursor> beyond = Optional.ofNullable(reached);
        return new ItemPage(lines, search.backwards() && reached != null ? beyond : cursor(before, lines, 0, search),
                search.backwards() || reached == null ? cursor(after, lines, lines.size() - 1, search) : beyond);
    }

    private static Optional<ItemCursor> cursor(boolean wanted, List<ItemListing> lines, int at, ItemSearch search) {
        return !wanted ? Optional.empty()
                : lines.isEmpty() ? Optional.ofNullable(search.from())
                        : Optional.of(ItemCursor.of(lines.get(at), search.order()));
    }
}
