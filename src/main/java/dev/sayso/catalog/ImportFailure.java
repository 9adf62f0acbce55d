package dev.sayso.catalog;

import java.util.Locale;

/** Why an import was given up, or is not what was announced. */
public enum ImportFailure {

    /** It is not where files wait, or whoever keeps it has been silent for long. */
    FILE_MISSING,
    FILE_UNREADABLE,
    /** The database refused the next rows each time. */
    ROWS_NOT_STORED,
    /** All was read, but not as many rows as were announced. */
    ROWS_DIFFER;

    /** As programs read it; never changes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
