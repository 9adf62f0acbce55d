package dev.sayso.web;

import java.util.Collection;
import java.util.List;

/**
 * Ids to read rows of: all that lie within bounds, and others besides.
 *
 * @param first of those within bounds
 * @param last of them, less than the first if there are none
 */
public record Selection(long first, long last, Collection<Long> others) {

    public static Selection of(Collection<Long> ids) {
        return new Selection(0, -1, ids);
    }

    public static Selection between(long first, long last) {
        return new Selection(first, last, List.of());
    }

    /** With some that do not lie within its bounds. */
    public Selection and(Collection<Long> more) {
        return new Selection(first, last, more);
    }

    public boolean isWithinBounds(long id) {
        return first <= id && id <= last;
    }

    public boolean isEmpty() {
        return !isBounded() && others.isEmpty();
    }

    boolean isBounded() {
        return first <= last;
    }
}
