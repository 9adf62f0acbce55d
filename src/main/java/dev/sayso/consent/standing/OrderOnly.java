package dev.sayso.consent.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Puts the smallest numbers and the earliest times in the place of those it has seen, such that they come in the same order
 * and what followed at once still does. Ends are seen in what a standing says, and things to come change it, so these times
 * stay what they are.
 */
final class OrderOnly {

    private static final int USUAL = 16;

    private final List<Instant> lasting = new ArrayList<>(0);
    private final List<Instant> bygone = new ArrayList<>(2);
    private final Instant from;
    private long[] numbers = new long[USUAL];
    private int count;

    OrderOnly(Collection<UseFacts> uses, Instant from) {
        this.from = from;
        for (UseFacts use : uses) {
            for (TermsFacts terms : use.terms()) {
                see(lasting, terms.retired());
                see(lasting, terms.ended());
            }
        }
    }

    void see(ItemFacts item) {
        see(item.registered());
        item.published().forEach(dating -> {
            see(dating.number());
            see(bygone, dating.date());
        });
        item.sponsored().forEach(this::see);
        item.upheavals().forEach(this::see);
    }

    void see(Circumstances.Person person) {
        person.stakes().forEach(stake -> see(stake.number()));
        see(person.closed());
        person.said().values().forEach(about -> {
            about.answers().forEach(this::see);
            about.invalidated().forEach(this::see);
        });
    }

    /** Everything was seen. */
    void settle() {
        numbers = Arrays.copyOf(numbers, count);
        Arrays.sort(numbers);
        count = 0;
        for (long number : numbers) {
            if (count == 0 || numbers[count - 1] != number) {
                numbers[count++] = number;
            }
        }
        lasting.sort(Comparator.naturalOrder());
        bygone.sort(Comparator.naturalOrder());
    }

    ItemFacts of(ItemFacts item) {
        return new ItemFacts(of(item.registered()),
                each(item.published(), dating -> new ItemFacts.Dating(of(dating.number()), of(dating.date()))),
                each(item.sponsored(), this::of), item.available(), item.blocked(), item.depictedComplete(),
                each(item.upheavals(), this::of));
    }

    Circumstances.Person of(Circumstances.Person person) {
        Map<String, Circumstances.About> said = new HashMap<>();
        person.said().forEach((use, about) -> said.put(use,
                new Circumstances.About(each(about.answers(), this::of), each(about.invalidated(), this::of))));
        return new Circumstances.Person(each(person.stakes(), this::of), said, of(person.closed()), person.blocks());
    }

    private HolderFacts.Stake of(HolderFacts.Stake stake) {
        return new HolderFacts.Stake(of(stake.number()), stake.owner(), stake.depicted());
    }

    private void see(Act act) {
        see(act.given());
        see(act.seen());
        if (act.since() != null) {
            see(act.since());
        }
        if (act.grant() != null) {
            lasting.add(act.grant().end());
        }
    }

    private void see(Mark mark) {
        see(mark.number());
        see(bygone, mark.at());
    }

    private void see(long number) {
        if (number > 0) {
            if (count + 2 > numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * numbers.length);
            }
            numbers[count++] = number - 1;
            numbers[count++] = number;
        }
    }

    private void see(List<Instant> times, @Nullable Instant time) {
        if (time != null) {
            (time.isAfter(from) ? lasting : times).add(time);
        }
    }

    private Act of(Act act) {
        return new Act(act.kind(), of(act.given()), of(act.seen()), act.grant(), act.since() == null ? null : of(act.since()));
    }

    private Mark of(Mark mark) {
        return new Mark(of(mark.number()), of(mark.at()));
    }

    private long of(long number) {
        return number <= 0 ? number : Arrays.binarySearch(numbers, 0, count, number) + (numbers[0] == 0 ? 0 : 1);
    }

    /** Moments stand nanoseconds after the last lasting one; nothing is dated so finely. */
    private Instant of(Instant time) {
        int place = Collections.binarySearch(lasting, time);
        if (place >= 0) {
            return time;
        }
        Instant start = place == -1 ? Instant.MIN : lasting.get(-place - 2);
        int rank = 0;
        Instant last = start;
        for (Instant one : bygone) {
            if (one.isAfter(last) && !one.isAfter(time)) {
                rank++;
                last = one;
            }
        }
        return start.plusNanos(rank);
    }

    private static <A, B> List<B> each(List<A> some, Function<A, B> made) {
        return switch (some.size()) {
            case 0 -> List.of();
            case 1 -> List.of(made.apply(some.get(0)));
            default -> some.stream().map(made).toList();
        };
    }
}
