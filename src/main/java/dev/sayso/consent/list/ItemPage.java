package dev.sayso.consent.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import dev.sayso.catalog.ItemListing;

/**
 * Some lines of a creator's list.
 *
 * @param previous the cursor of the first line; empty if nothing comes before it
 * @param next the cursor of the last line; empty if nothing comes after it
 */
public record ItemPage(List<ItemListing> lines, Optional<ItemCursor> previous, Optional<ItemCursor> next) {

    /** @param found as they were read, and one line more than the page holds, if there are more */
    static ItemPage of(List<ItemListing> found, ItemSearch search) {
        boolean more = found.size() > search.limit();
        List<ItemListing> lines = new ArrayList<>(more ? found.subList(0, search.limit()) : found);
        if (search.backwards()) {
            Collections.reverse(lines);
        }
        boolean before = search.backwards() ? more : search.from() != null;
        boolean after = search.backwards() ? search.from() != null : more;
        return new ItemPage(lines, cursor(before, lines, 0, search), cursor(after, lines, lines.size() - 1, search));
    }

    private static Optional<ItemCursor> cursor(boolean wanted, List<ItemListing> lines, int at, ItemSearch search) {
        return wanted && !lines.isEmpty() ? Optional.of(ItemCursor.of(lines.get(at), search.order())) : Optional.empty();
    }
}
