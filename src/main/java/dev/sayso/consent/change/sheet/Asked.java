package dev.sayso.consent.change.sheet;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.change.Wish;

/**
 * What a row asks for.
 *
 * @param wish null where it asks for nothing
 * @param bad what is wrong in it; then it asks for nothing
 */
record Asked(@Nullable Wish wish, List<BadCell> bad) {

    /** It says what is on record already. */
    static final Asked NOTHING = new Asked(null, List.of());

    static Asked of(Wish wish) {
        return new Asked(wish, List.of());
    }

    static Asked bad(List<BadCell> bad) {
        return new Asked(null, bad);
    }
}
