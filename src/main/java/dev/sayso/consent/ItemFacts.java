package dev.sayso.consent;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One item, as far as standing depends on it.
 *
 * @param published the earliest date ever given, null if it was registered without: a later date cannot make it new
 * @param sponsored the numbers at which sponsorship began, ended, began again, in this order
 * @param available false while it is removed, unlicensed or taken down
 * @param blocked by staff
 * @param depictedComplete whether the list of depicted people is now declared complete
 */
record ItemFacts(Mark registered, @Nullable Instant published, List<Long> sponsored, boolean available,
        boolean blocked, boolean depictedComplete, Upheavals upheavals) {

    /**
     * What makes earlier yeses void, each as the number of the last time it happened, or 0.
     *
     * @param holders the set of (person, role), or the item's parents, changed
     * @param completeness the list of depicted people was declared complete, even if it no longer is
     * @param removal the platform removed the item
     */
    record Upheavals(long holders, long completeness, long removal) {

        static final Upheavals NONE = new Upheavals(0, 0, 0);

        private Upheavals upTo(long number) {
            return new Upheavals(holders > number ? 0 : holders, completeness > number ? 0 : completeness,
                    removal > number ? 0 : removal);
        }
    }

    ItemFacts {
        sponsored = List.copyOf(sponsored);
    }

    /** The last upheaval, or 0; what came with the registration is none, else no account rule could reach the item. */
    long upheaval() {
        long last = Math.max(upheavals.holders, Math.max(upheavals.completeness, upheavals.removal));
        return last > registered.number() ? last : 0;
    }

    boolean wasSponsoredSince(long number) {
        boolean isNow = sponsored.size() % 2 == 1;
        return isNow || !sponsored.isEmpty() && sponsored.get(sponsored.size() - 1) > number;
    }

    /** As it was known then, for asking whether an earlier answer was in effect. */
    ItemFacts upTo(long number) {
        return new ItemFacts(registered, published, sponsored.stream().filter(change -> change <= number).toList(),
                available, blocked, depictedComplete, upheavals.upTo(number));
    }
}
