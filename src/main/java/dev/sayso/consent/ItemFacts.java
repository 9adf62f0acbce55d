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
 * @param upheavals the numbers at which yeses became void, in order: the set of (person, role) or the parents changed, the
 *                  list of depicted people was declared complete, or the platform removed the item
 */
record ItemFacts(Mark registered, @Nullable Instant published, List<Long> sponsored, boolean available,
        boolean blocked, boolean depictedComplete, List<Long> upheavals) {

    ItemFacts {
        sponsored = List.copyOf(sponsored);
        upheavals = List.copyOf(upheavals);
    }

    /** The last upheaval, or 0; what came with the registration is none, else no account rule could reach the item. */
    long upheaval() {
        long last = last(upheavals);
        return last > registered.number() ? last : 0;
    }

    boolean wasSponsoredSince(long number) {
        boolean isNow = sponsored.size() % 2 == 1;
        return isNow || last(sponsored) > number;
    }

    /** As it was known then, for asking whether an earlier answer was in effect. */
    ItemFacts upTo(long number) {
        return new ItemFacts(registered, published, upTo(number, sponsored), available, blocked, depictedComplete,
                upTo(number, upheavals));
    }

    private static List<Long> upTo(long number, List<Long> numbers) {
        return numbers.stream().filter(one -> one <= number).toList();
    }

    private static long last(List<Long> numbers) {
        return numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1);
    }
}
