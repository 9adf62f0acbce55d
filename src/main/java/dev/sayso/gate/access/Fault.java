package dev.sayso.gate.access;

import java.util.Locale;

/**
 * What is wrong with a question.
 *
 * @param field where, such as {@code subject.id}
 */
public record Fault(String field, Why why) {

    /** What can be wrong. */
    public enum Why {
        NOT_JSON,
        MISSING,
        EMPTY,
        WRONG_TYPE,
        TWICE,
        TOO_LONG,
        TOO_MANY,
        UNKNOWN_VALUE,
        OTHER_SEARCH;

        /** As programs read it; never changes. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
