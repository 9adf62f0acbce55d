package dev.sayso.consent.change.sheet;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Grant;

/**
 * A creator's own choice for an item and a use, whether it still counts or not.
 *
 * @param grant what a yes allows, null for every other answer
 */
record Own(Act.Kind kind, @Nullable Grant grant) {

    /** Nothing was ever chosen. */
    static final Own NONE = new Own(Act.Kind.CLEAR, null);
}
