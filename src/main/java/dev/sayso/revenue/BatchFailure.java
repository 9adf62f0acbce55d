package dev.sayso.revenue;

import java.util.Locale;

/** Why a batch was given up before the end of its file. */
public enum BatchFailure {

    /** It is not where files wait, or whoever keeps it has been silent for long. */
    FILE_MISSING,
    FILE_UNREADABLE,
    /** The database refused the next events each time. */
    ROWS_NOT_STORED;

    /** As programs read it; never changes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
