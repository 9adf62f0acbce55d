package dev.sayso.revenue;

import java.util.Locale;

/** What becomes of contested money. */
public enum HoldOutcome {

    /** All of it goes back to where it was. */
    RELEASED,
    /** All of it goes to somebody else. */
    AWARDED,
    /** Part of it goes to somebody else. */
    SPLIT;

    /** As events tell it; never changes. */
    public String cause() {
        return "hold." + name().toLowerCase(Locale.ROOT);
    }
}
