package dev.sayso.consent.item;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.ItemListing;
import dev.sayso.web.Moment;
import dev.sayso.web.Problems;

/**
 * The page of one item.
 *
 * @param thumbnail null for none that a browser would load
 * @param problems what is wrong in what was just sent
 */
record ItemView(ItemListing item, @Nullable String thumbnail, boolean isBlocked, Problems problems, List<UseView> uses,
        HoldersView holders, List<Moment> moments) {

    boolean has(String use) {
        return uses.stream().anyMatch(one -> one.name().equals(use));
    }
}
