package dev.sayso.gate.index;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.sun.management.ThreadMXBean;

import dev.sayso.consent.standing.Audience;
import dev.sayso.consent.standing.Conditions;
import dev.sayso.consent.standing.DpvStatus;
import dev.sayso.consent.standing.Openness;
import dev.sayso.consent.standing.Question;
import dev.sayso.consent.standing.Reason;
import dev.sayso.consent.standing.Requester;
import dev.sayso.consent.standing.Withdrawal;

/**
 * CPU time of a decision in memory and heap per item, for growing numbers of items, in one run:
 * {@code ./mvnw test -Dtest=IndexBench -Dsayso.bench.most=10000000}. Creators hold 50 items each, and answer them in a few
 * different ways.
 */
class IndexBench {

    private static final int MOST = Integer.getInteger("sayso.bench.most", 1_000_000);
    private static final int LOOKS = 2_000_000;
    private static final int ITEMS_OF_A_CREATOR = 50;
    private static final List<String> USES = List.of("restyle", "recut", "soundtrack", "dub", "likeness", "train");
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Random random = new Random(1);
    private int yes;

    @Test
    void decisionsAndHeapByTheNumberOfItems() {
        double first = 0;
        for (int items = 1_000; items <= MOST; items *= 10) {
            long before = heap();
            Index index = filled(items);
            double bytes = (heap() - before) / (double) items;
            nanos(index, items);
            double nanos = nanos(index, items);
            first = first == 0 ? nanos : first;
            System.out.printf("%,d items: %.1f bytes an item, %.0f ns CPU a decision, %.2f of that of 1,000 (%d yes)%n", items,
                    bytes, nanos, nanos / first, yes);
        }
    }

    private Index filled(int items) {
        Index index = new Index();
        UseBook book = UseBook.EMPTY;
        for (String use : USES) {
            book = book.changed(use);
        }
        Once once = new Once();
        Sources sources = once.sources(List.of("nobody"), List.of());
        Outlook[][] ways = new Outlook[3][];
        for (int i = 0; i < items; i++) {
            if (i % ITEMS_OF_A_CREATOR == 0) {
                sources = once.sources(List.of("creator-" + i), List.of());
                for (int way = 0; way < ways.length; way++) {
                    ways[way] = USES.stream().map(use -> once.of(outlook())).toArray(Outlook[]::new);
                }
            }
            Outlook[] outlooks = ways[random.nextInt(ways.length)];
            index.publish(Map.of("item-" + i, once.of(new Entry(sources, book, outlooks.clone()))), book, 1, NOW);
        }
        return index;
    }

    private Outlook outlook() {
        int dice = random.nextInt(10);
        if (dice < 6) {
            return new Outlook(Openness.no(Reason.UNDECIDED), null, null);
        }
        Instant end = Instant.parse("2027-01-01T00:00:00Z").plusSeconds(86_400L * random.nextInt(700));
        Audience audience = dice < 8 ? Audience.EVERYONE : Audience.VERIFIED;
        Conditions conditions = new Conditions(new TreeSet<>(Set.of(1)), true, dice % 2 == 0, end, audience,
                new Withdrawal(Withdrawal.Policy.WIND_DOWN, 30));
        return new Outlook(new Openness(Reason.CONSENTED, DpvStatus.GIVEN, conditions, Set.of(), List.of(), null), end,
                new Outlook(Openness.no(Reason.EXPIRED), null, null));
    }

    private double nanos(Index index, int items) {
        List<List<Asked>> asked = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            asked.add(List.of(new Asked("item-" + random.nextInt(items), USES.get(random.nextInt(USES.size())))));
        }
        Question question = new Question(new Requester("acct-1", true, false), true);
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < LOOKS; i++) {
            Outlook found = index.look(asked.get(i % asked.size()), NOW).found().get(0);
            yes += found != null && found.openness().reply(question).isYes() ? 1 : 0;
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / (double) LOOKS;
    }

    private static long heap() {
        Stream.of(1, 2, 3).forEach(again -> System.gc());
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
