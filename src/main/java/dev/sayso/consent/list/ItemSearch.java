package dev.sayso.consent.list;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.Holding;
import dev.sayso.catalog.ItemKind;

/**
 * What somebody wants to see of a creator's items.
 *
 * @param text part of a title; blank for any
 * @param kind null for all
 * @param state null for all
 * @param use the use that the state is about; null for any
 * @param from the cursor of the line beside which the page lies; null for the first page
 * @param backwards whether the page comes before that line
 */
public record ItemSearch(String text, @Nullable ItemKind kind, @Nullable ItemFilter state, @Nullable String use,
        ItemOrder order, @Nullable ItemCursor from, boolean backwards, int limit) {

    /** Everything in a state, for any use. */
    public static ItemSearch of(ItemFilter state) {
        return new ItemSearch("", null, state, null, ItemOrder.NEWEST, null, false, 1);
    }

    /** The pattern titles must match; empty for any. */
    Optional<String> pattern() {
        String key = Holding.searchKey(text);
        return key.isEmpty() ? Optional.empty()
                : Optional.of("%" + key.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
    }
}
