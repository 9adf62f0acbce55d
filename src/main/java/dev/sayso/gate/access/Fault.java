package dev.sayso.gate.access;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a question.
 *
 * @param field where, such as {@code subject.id}
 * @param meant the name that the field's nearly is; null where that is not what is wrong
 */
public record Fault(String field, Why why, @Nullable String meant) {

    Fault(String field, Why why) {
        this(field, why, null);
    }

    /** What can be wrong. */
    public enum Why {
        NOT_JSON,
        MISSING,
        EMPTY,
        WRONG_TYPE,
        TWICE,
        NAME_MEANT,
        TOO_LONG,
        TOO_MANY,
        TOO_MANY_MEMBERS,
        UNKNOWN_VALUE,
        OTHER_SEARCH;

        /** As programs read it; never changes. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
