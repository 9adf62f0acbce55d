package dev.sayso.catalog;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of a creator's items.
 *
 * @param text part of a title; blank for any
 * @param kind null for all
 * @param after the cursor of the last line seen; null for the first page
 */
public record ItemSearch(String text, @Nullable ItemKind kind, ItemOrder order, @Nullable ItemCursor after, int limit) {

    /** The pattern titles must match; empty for any. */
    Optional<String> pattern() {
        return text.isBlank() ? Optional.empty()
                : Optional.of("%" + Holding.titleKey(text).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
    }
}
