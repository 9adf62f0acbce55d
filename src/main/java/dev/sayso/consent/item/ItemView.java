package dev.sayso.consent.item;

import java.util.List;

import dev.sayso.catalog.ItemListing;
import dev.sayso.web.Moment;
import dev.sayso.web.Problems;

/**
 * The page of one item.
 *
 * @param problems what is wrong in what was just sent
 */
record ItemView(ItemListing item, boolean isBlocked, Problems problems, List<UseView> uses,
        HoldersView holders, List<Moment> moments) {
}
