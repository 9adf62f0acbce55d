package dev.sayso.derivative;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.sayso.catalog.HolderRole;
import dev.sayso.money.Fraction;
import dev.sayso.money.Ppm;

/**
 * What the people of one item have of a derivative's gross, because of one parent and use.
 *
 * @param place in the vector, from 0
 * @param item whose people they are
 * @param role owners, among whom the line is shared by what each owns when revenue arises, or depicted people, who are those
 *        of the registration
 * @param parent the place of the parent in the registration
 * @param weight the parent's
 * @param part of gross; more than 0
 * @param accepted the share of gross in the terms that each accepted, by creator; none on the lines of originals behind a
 *        parent, which follow ownership alone
 */
public record ShareLine(int place, long item, HolderRole role, LineSource source, int parent, Ppm weight, Fraction part,
        SortedMap<Long, Ppm> accepted) {

    /**
     * What each has of gross, by their own part of the item and the share that they themselves accepted. Nobody has anything
     * of a line of owners while the item has none.
     *
     * @param owners of the item when the revenue arose, with what each owns
     */
    public SortedMap<Long, Fraction> among(Map<Long, Ppm> owners) {
        SortedMap<Long, Fraction> parts = new TreeMap<>();
        if (role == HolderRole.DEPICTED) {
            Fraction each = Fraction.of(weight).times(Fraction.of(1, accepted.size()));
            accepted.forEach((creator, share) -> parts.put(creator, each.times(Fraction.of(share))));
        } else {
            owners.forEach((creator, owned) -> parts.put(creator, Fraction.of(owned).times(ofSoleOwner(creator))));
        }
        parts.values().removeIf(Fraction::isZero);
        return parts;
    }

    /** Whoever came to own the item later follows what its owners accepted on average. */
    private Fraction ofSoleOwner(Long creator) {
        Ppm own = accepted.get(creator);
        return own == null ? part : Fraction.of(weight).times(Fraction.of(own)).times(source.kept());
    }
}
