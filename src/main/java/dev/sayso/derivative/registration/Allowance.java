package dev.sayso.derivative.registration;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.HolderRole;
import dev.sayso.derivative.ParentTaken;
import dev.sayso.money.Fraction;
import dev.sayso.money.Ppm;
import dev.sayso.terms.Clauses;

/**
 * One answer that allowed a use of a parent.
 *
 * @param owned the part of the parent that an owner had; nothing for the depicted
 * @param answer its inner id; null where it was said of the derivative itself
 */
record Allowance(int place, long creator, HolderRole role, Ppm owned, int version, Clauses clauses, @Nullable Long answer) {

    /** A parent as the share vector reads it, by the answers that allowed it. */
    static ParentTaken taken(DerivativeStates.ParentOf parent, List<Allowance> allowances, Map<Long, Fraction> originals) {
        SortedMap<Long, ParentTaken.OwnerTaken> owners = new TreeMap<>();
        SortedMap<Long, Ppm> depicted = new TreeMap<>();
        for (Allowance allowance : allowances) {
            if (allowance.role() == HolderRole.OWNER) {
                owners.put(allowance.creator(), new ParentTaken.OwnerTaken(allowance.owned(), allowance.share()));
            } else {
                depicted.put(allowance.creator(), allowance.share());
            }
        }
        return new ParentTaken(parent.place(), parent.item(), parent.use(), parent.weight(), owners, depicted, originals);
    }

    /** What the terms give these people of gross, all together where they are owners. */
    Ppm share() {
        return new Ppm(role == HolderRole.OWNER ? clauses.ownersPpm() : clauses.depictedPpm());
    }
}
