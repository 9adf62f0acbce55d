package dev.sayso.consent.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.NullUnmarked;

/**
 * Makes another item with equal holders, answers and lineage at random: people have other names, facts other numbers, and
 * what is over has other dates. Faithful twins keep the order of all of these and what follows at once; others nearly do.
 */
@NullUnmarked
final class Twins {

    /** So many numbers and dates come out of their order in twins that are not faithful. */
    private static final int ONE_IN = 8;

    private static final Duration BEFORE_EVERYTHING = Duration.ofDays(1_000);

    private final Random random;
    private final boolean faithful;
    private final NavigableMap<Long, Long> numbers = new TreeMap<>();
    private final NavigableMap<Instant, Instant> times = new TreeMap<>();
    private final NavigableSet<Instant> lasting = new TreeSet<>();

    private Twins(Random random, boolean faithful) {
        this.random = random;
        this.faithful = faithful;
    }

    /** @param from the first moment that will be asked about */
    static Situation of(Situation item, Instant from, Random random, boolean faithful) {
        Twins twins = new Twins(random, faithful);
        twins.see(item, from);
        twins.renumber();
        twins.date(from);
        return twins.twin(item);
    }

    private void see(Situation item, Instant from) {
        item.use().terms().forEach(terms -> {
            seeLasting(terms.retired());
            seeLasting(terms.ended());
        });
        see(item.item().registered());
        item.item().published().forEach(dating -> {
            see(dating.number());
            times.put(dating.date(), dating.date());
        });
        item.item().sponsored().forEach(this::see);
        item.item().upheavals().forEach(this::see);
        for (HolderFacts holder : item.holders()) {
            holder.stakes().forEach(stake -> see(stake.number()));
            holder.invalidated().forEach(this::see);
            see(holder.closed());
            holder.answers().forEach(this::see);
        }
        times.keySet().removeIf(time -> time.isAfter(from) || lasting.contains(time));
    }

    private void see(Act act) {
        see(act.given());
        see(act.seen());
        if (act.since() != null) {
            see(act.since());
        }
        if (act.grant() != null) {
            seeLasting(act.grant().end());
        }
    }

    private void see(Mark mark) {
        see(mark.number());
        times.put(mark.at(), mark.at());
    }

    private void see(long number) {
        if (number > 0) {
            numbers.put(number, number);
        }
    }

    private void seeLasting(Instant time) {
        if (time != null) {
            lasting.add(time);
        }
    }

    private void renumber() {
        long before = 0;
        long twin = 0;
        for (Map.Entry<Long, Long> one : numbers.entrySet()) {
            boolean atOnce = one.getKey() == before + 1;
            boolean keeps = keeps();
            twin += keeps && atOnce ? 1 : (keeps ? 2 : 1) + random.nextInt(4);
            before = one.getKey();
            one.setValue(twin);
        }
    }

    /** What is over may be dated anew, but not beyond a moment that stays. */
    private void date(Instant from) {
        for (Instant time : List.copyOf(times.keySet())) {
            Instant start = lasting.floor(time) == null ? times.firstKey().minus(BEFORE_EVERYTHING) : lasting.floor(time);
            Instant end = lasting.higher(time) == null || lasting.higher(time).isAfter(from) ? from : lasting.higher(time);
            Instant last = times.lowerEntry(time) == null ? start : times.lowerEntry(time).getValue();
            Instant next = times.higherKey(time) != null && times.higherKey(time).isBefore(end) ? times.higherKey(time) : end;
            boolean keeps = keeps();
            Instant after = keeps && last.isAfter(start) ? last : start;
            long room = Duration.between(after, keeps ? next : end).toMillis();
            if (room > 1) {
                times.put(time, after.plusMillis(1 + random.nextLong(room - 1)));
            }
        }
    }

    private boolean keeps() {
        return faithful || random.nextInt(ONE_IN) > 0;
    }

    private Situation twin(Situation item) {
        ItemFacts facts = item.item();
        ItemFacts twin = new ItemFacts(twin(facts.registered()),
                facts.published().stream().map(dating -> new ItemFacts.Dating(twin(dating.number()), twin(dating.date())))
                        .toList(),
                twins(facts.sponsored()), facts.available(), facts.blocked(), facts.depictedComplete(),
                twins(facts.upheavals()));
        List<HolderFacts> holders = new ArrayList<>();
        item.holders().forEach(holder -> holders.add(twin(holder, "twin" + holders.size())));
        return new Situation(twin, item.use(), holders, List.of());
    }

    private HolderFacts twin(HolderFacts holder, String name) {
        return new HolderFacts(name,
                holder.stakes().stream()
                        .map(stake -> new HolderFacts.Stake(twin(stake.number()), stake.owner(), stake.depicted())).toList(),
                holder.answers().stream().map(this::twin).toList(), twin(holder.closed()), twins(holder.invalidated()),
                holder.blocks());
    }

    private Act twin(Act act) {
        return new Act(act.kind(), twin(act.given()), twin(act.seen()), act.grant(),
                act.since() == null ? null : twin(act.since()));
    }

    private Mark twin(Mark mark) {
        return new Mark(twin(mark.number()), twin(mark.at()));
    }

    private List<Long> twins(List<Long> some) {
        return some.stream().map(this::twin).toList();
    }

    private long twin(long number) {
        return number > 0 ? numbers.get(number) : number;
    }

    private Instant twin(Instant time) {
        return times.getOrDefault(time, time);
    }
}
