package dev.sayso.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Some lines of a creator's list.
 *
 * @param next where the list goes on; empty at its end
 */
public record ItemPage(List<ItemListing> lines, Optional<ItemCursor> next) {
}
