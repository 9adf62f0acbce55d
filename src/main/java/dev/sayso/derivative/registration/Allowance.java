package dev.sayso.derivative.registration;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.HolderRole;
import dev.sayso.money.Ppm;
import dev.sayso.terms.Clauses;

/**
 * One answer that allowed a use of a parent.
 *
 * @param owned the part of the parent that an owner had; nothing for the depicted
 * @param answer its inner id; null where it was said of the derivative itself
 */
record Allowance(int place, long creator, HolderRole role, Ppm owned, int version, Clauses clauses, @Nullable Long answer) {

    /** What the terms give these people of gross, all together where they are owners. */
    Ppm share() {
        return new Ppm(role == HolderRole.OWNER ? clauses.ownersPpm() : clauses.depictedPpm());
    }
}
