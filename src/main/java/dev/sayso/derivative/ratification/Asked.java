package dev.sayso.derivative.ratification;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.HolderRole;

/**
 * Somebody whose yes a derivative needs for one parent and use, in one role, with what they said last.
 *
 * @param owned the part of the parent that an owner has, in parts per million
 * @param allowed null if they have said nothing
 * @param version of the terms that they allowed it by
 * @param number of times they have said something
 * @param words of an objection; null for none
 */
public record Asked(int place, String use, long creator, HolderRole role, int owned, @Nullable Boolean allowed,
        @Nullable Integer version, int number, @Nullable String words) {

    public boolean isYes() {
        return Boolean.TRUE.equals(allowed);
    }

    public boolean isNo() {
        return Boolean.FALSE.equals(allowed);
    }

    boolean isYesTo(int terms) {
        return isYes() && Integer.valueOf(terms).equals(version);
    }

    boolean isNoWith(@Nullable String said) {
        return isNo() && Objects.equals(words, said);
    }
}
