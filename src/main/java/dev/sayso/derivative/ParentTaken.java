package dev.sayso.derivative;

import java.util.Map;
import java.util.SortedMap;

import dev.sayso.money.Fraction;
import dev.sayso.money.Ppm;

/**
 * One parent of a derivative and what it was used for, as things stood under the permit.
 *
 * @param place the parent's in the registration, from 0
 * @param item the parent
 * @param weight its part in the derivative
 * @param owners who owned the parent, by creator
 * @param depicted what each person depicted in it accepted, by creator; none where the use does not ask them
 * @param originals for a parent that is itself a derivative, the originals it goes back to, each with its part by the
 *        product of weights along each path, together the whole; none for an original
 */
public record ParentTaken(int place, long item, String use, Ppm weight, SortedMap<Long, OwnerTaken> owners,
        SortedMap<Long, Ppm> depicted, Map<Long, Fraction> originals) {

    /**
     * An owner of a parent.
     *
     * @param share of the item's money
     * @param accepted the owners' share of gross in the terms that the owner accepted
     */
    public record OwnerTaken(Ppm share, Ppm accepted) {

        Fraction part() {
            return Fraction.of(share).times(Fraction.of(accepted));
        }
    }

    boolean isDerived() {
        return !originals.isEmpty();
    }

    /** What its owners have of gross, all together. */
    Fraction line() {
        return Fraction.of(weight).times(owners.values().stream().map(OwnerTaken::part).reduce(Fraction.ZERO, Fraction::plus));
    }
}
