package dev.sayso.derivative.registration;

import org.jspecify.annotations.Nullable;

import dev.sayso.money.Ppm;

/**
 * What the platform says of one parent.
 *
 * @param place in the registration, from 0
 * @param item the platform's id
 * @param permit as it was sent; null for none
 */
record ParentNamed(int place, String item, String use, Ppm weight, @Nullable String permit) {

    static final String PARENTS = "parents";

    ParentNamed withoutPermit() {
        return new ParentNamed(place, item, use, weight, null);
    }

    /** How problems name a member of it. */
    String field(String member) {
        return field(place, member);
    }

    static String field(int place, String member) {
        return PARENTS + "[" + place + "]." + member;
    }
}
