package dev.sayso.catalog.intake;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.Item;
import dev.sayso.catalog.ItemState;

/** An item with what holds of it now; no state while it has its row and not yet its first version. */
record KnownItem(Item item, @Nullable ItemState state) {
}
