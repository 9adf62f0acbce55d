package dev.sayso.gate.index;

import org.jspecify.annotations.Nullable;

/** What was worked out of items before and still counts. */
interface Kept {

    Kept NOTHING = (item, use) -> null;

    /** The outlook of an item for a use in its place; null if it has to be worked out. */
    @Nullable
    Outlook of(String item, int use);
}
