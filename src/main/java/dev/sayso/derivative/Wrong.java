package dev.sayso.derivative;

import java.util.Locale;

/** What is wrong with a member of a registration. */
public enum Wrong {

    MISSING,
    WRONG_TYPE,
    TOO_LONG,
    TOO_MANY,
    BAD_CHARACTER,
    BAD_ID,
    BAD_TIME,
    IN_FUTURE,
    BAD_WEIGHT,
    WEIGHTS_DO_NOT_ADD_UP,
    PARENT_TWICE,
    OWN_PARENT,
    UNKNOWN_PARENT,
    UNKNOWN_USE,
    TOO_DEEP,
    TOO_MANY_ANCESTORS,
    BAD_COUNT,
    BEFORE_MADE;

    /** As programs read it; never changes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
