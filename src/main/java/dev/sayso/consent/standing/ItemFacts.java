package dev.sayso.consent.standing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * One item, as far as standing depends on it.
 *
 * @param published every date of publication ever given, in order; none if it was registered without, as a date given later
 *        cannot make it new
 * @param sponsored the numbers at which sponsorship began, ended, began again, in this order
 * @param available false while it is removed, unlicensed or taken down
 * @param blocked by staff
 * @param depictedComplete whether the list of depicted people is now declared complete
 * @param upheavals the numbers at which yeses became void, in order: the set of (person, role) or the parents changed, the
 *        list of depicted people was declared complete, or the platform removed the item or brought it back
 */
public record ItemFacts(Mark registered, List<Dating> published, List<Long> sponsored, boolean available,
        boolean blocked, boolean depictedComplete, List<Long> upheavals) {

    /** A date of publication, and the number at which the platform gave it. */
    public record Dating(long number, Instant date) {
    }

    public ItemFacts {
        published = List.copyOf(published);
        sponsored = List.copyOf(sponsored);
        upheavals = List.copyOf(upheavals);
    }

    /** The last upheaval, or 0; what came with the registration is none, else no account rule could reach the item. */
    long upheaval() {
        long last = last(upheavals);
        return last > registered.number() ? last : 0;
    }

    /** Whether it was registered, and by every date ever given published, since then. */
    boolean isNewSince(Mark since) {
        return since.isBefore(registered) && !published.isEmpty()
                && published.stream().noneMatch(dating -> dating.date.isBefore(since.at()));
    }

    boolean wasSponsoredSince(long number) {
        boolean isNow = sponsored.size() % 2 == 1;
        return isNow || last(sponsored) > number;
    }

    /** As it was known then, for asking whether an earlier answer was in effect. */
    ItemFacts upTo(long number) {
        List<Dating> known = published.stream().filter(dating -> dating.number <= number).toList();
        return new ItemFacts(registered, known, upTo(number, sponsored), available, blocked, depictedComplete,
                upTo(number, upheavals));
    }

    /** With what else made yeses void. */
    ItemFacts withUpheavals(List<Long> more) {
        List<Long> all = Stream.concat(upheavals.stream(), more.stream()).sorted().toList();
        return new ItemFacts(registered, published, sponsored, available, blocked, depictedComplete, all);
    }

    private static List<Long> upTo(long number, List<Long> numbers) {
        return numbers.stream().filter(one -> one <= number).toList();
    }

    private static long last(List<Long> numbers) {
        return numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1);
    }
}
