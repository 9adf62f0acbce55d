package dev.sayso.revenue.earning;

import java.util.Locale;

/** Why an event was not taken, or why a correction waits. */
public enum Reason {

    MISSING,
    BAD_ID,
    BAD_KIND,
    BAD_AMOUNT,
    DECIMAL_COMMA,
    EXPONENT,
    TOO_MANY_DECIMALS,
    TOO_LARGE,
    NOT_POSITIVE,
    UNKNOWN_CURRENCY,
    LOWER_CASE_CURRENCY,
    BAD_TIME,
    PERIOD_REVERSED,
    PERIOD_TOO_LONG,
    PERIOD_TOO_OLD,
    IN_THE_FUTURE,
    NOT_JSON,
    NAME_TWICE,
    /** It nearly is one that is read. */
    NAME_MEANT,
    NOT_TEXT,
    NOT_UTF8,
    TOO_LONG,
    /** Only corrections replace something. */
    REPLACES_NOTHING,
    REPLACES_ITSELF,
    /** Another event was told by the same id. */
    OTHER_BODY,
    /** What it corrects is not known yet. */
    ORIGINAL_UNKNOWN,
    REPLACES_REVERSAL,
    /** Nothing is left of what it corrects. */
    ALREADY_REVERSED,
    MORE_THAN_LEFT,
    OTHER_DERIVATIVE,
    OTHER_CURRENCY;

    /** As programs read it; never changes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
