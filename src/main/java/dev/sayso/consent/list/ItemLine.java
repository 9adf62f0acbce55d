package dev.sayso.consent.list;

import java.util.List;

import dev.sayso.catalog.ItemListing;
import dev.sayso.consent.StandingView;

/** One line of a creator's list: an item, and where it stands for each use. */
public record ItemLine(ItemListing item, List<Cell> cells) {

    /** An item and one use. */
    public record Cell(String use, String title, StandingView view) {
    }
}
