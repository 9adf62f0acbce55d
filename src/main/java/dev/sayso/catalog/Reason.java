package dev.sayso.catalog;

import java.util.Locale;

/** Why a row or a field of it was not taken. */
public enum Reason {

    MISSING,
    BAD_ID,
    BAD_CREATOR,
    BAD_DATE,
    BAD_URL,
    BAD_FLAG,
    BAD_SHARE,
    UNKNOWN_KIND,
    UNKNOWN_ROLE,
    TOO_LONG,
    TOO_MANY,
    NOT_UTF8,
    CONTROL_CHARACTER,
    SHARES_DO_NOT_ADD_UP,
    SHARE_NOT_POSITIVE,
    HOLDER_TWICE,
    CREATOR_HOLDS_NOTHING,
    ID_TWICE,
    CELLS_DO_NOT_MATCH,
    BROKEN_QUOTES,
    /** The file ends within the row, and rows are missing. */
    CUT_SHORT,
    NAME_TWICE,
    /** It nearly is one that is read. */
    NAME_MEANT,
    NOT_JSON,
    NOT_TEXT,
    DERIVATIVE;

    /** As programs read it; never changes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
