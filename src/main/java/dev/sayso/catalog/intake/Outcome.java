package dev.sayso.catalog.intake;

import java.util.Locale;

/** What became of a row. */
public enum Outcome {

    CREATED,
    CHANGED,
    UNCHANGED,
    /** Waits for an administrator. */
    HELD,
    REJECTED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
