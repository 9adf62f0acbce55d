package dev.sayso.gate.index;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
import dev.sayso.gate.GivenGate;
import dev.sayso.gate.access.DecisionTime;

/**
 * CPU time of a look into memory and of a whole decision, and heap per item, for growing numbers of items, in one run:
 * {@code ./mvnw test -Dtest=IndexBench -Dsayso.bench.most=10000000 -DargLine=-Xmx6g}. Entries come as the loader brings
 * them. Creators hold 20 items each; four in ten answer a use or two for all of them, and one item in ten is answered alone;
 * answers end at midnight.
 */
class IndexBench {

    private static final int MOST = Integer.getInteger("sayso.bench.most", 1_000_000);
    private static final int LOOKS = 2_000_000;
    private static final int QUESTIONS = 100_000;
    private static final int CHUNK = 2_000;
    private static final int ITEMS_OF_A_CREATOR = 20;
    private static final List<String> USES = List.of("restyle", "recut", "soundtrack", "dub", "likeness", "train");
    private static final String NEVER_ALLOWED = "train";
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Outlook UNDECIDED = new Outlook(Openness.no(Reason.UNDECIDED), null, null);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Random random = new Random(1);
    private final DecisionTime decisions = new DecisionTime();
    private int yes;

    @Test
    void decisionsAndHeapByTheNumberOfItems() {
        for (int warm = 0; warm < 3; warm++) {
            measure(10_000, filled(10_000).index);
        }
        Curve first = null;
        for (int items = 1_000; items <= MOST; items *= 10) {
            long before = heap();
            Filled filled = filled(items);
            Curve curve;
            try {
                curve = measure(items, filled.index).with((heap() - before) / (double) items);
            } finally {
                Reference.reachabilityFence(filled);
            }
            first = first == null ? curve : first;
            System.out.printf(
                    "%,d items: %.1f bytes an item; CPU of a look %.0f ns, ÷ 1,000 items %.2f; of a decision %.0f ns, ÷ 1,000 items %.2f%n",
                    items, curve.bytes, curve.look, curve.look / first.look, curve.decision, curve.decision / first.decision);
        }
        System.out.println(yes + " were yes");
    }

    private record Curve(double look, double decision, double bytes) {

        Curve with(double bytesOfAnItem) {
            return new Curve(look, decision, bytesOfAnItem);
        }
    }

    /** With what the one thread that writes keeps. */
    private record Filled(Index index, Once once) {
    }

    private Curve measure(int items, Index index) {
        List<String> bodies = asked(items).stream().map(one -> GivenGate.question("acct-1", NEVER_ALLOWED, one.item()))
                .toList();
        return new Curve(nanos(index, items),
                decisions.nanos(bodies, LOOKS / 4, asked -> Answers.of(index.look(asked, NOW))), 0);
    }

    private Filled filled(int items) {
        Index index = new Index(() -> StopLane.Seen.NOTHING);
        UseBook book = UseBook.EMPTY;
        for (String use : USES) {
            book = book.changed(use);
        }
        Once once = new Once();
        Map<String, Entry> chunk = new HashMap<>();
        Sources sources = once.sources(List.of("nobody"), List.of());
        Outlook[] rules = outlooks(once);
        for (int i = 0; i < items; i++) {
            if (i % ITEMS_OF_A_CREATOR == 0) {
                sources = once.sources(List.of("creator-" + i), List.of());
                rules = outlooks(once);
                answer(rules, random.nextInt(10) < 6 ? 0 : 1 + random.nextInt(2), once);
            }
            Outlook[] own = rules.clone();
            answer(own, random.nextInt(10) == 0 ? 1 : 0, once);
            chunk.put("item-" + i, new Entry(sources, once.of(new Row(book, own))));
            if (chunk.size() == CHUNK || i == items - 1) {
                index.publish(chunk, book, 1, NOW);
                chunk.clear();
            }
        }
        return new Filled(index, once);
    }

    private static Outlook[] outlooks(Once once) {
        return USES.stream().map(use -> once.of(UNDECIDED)).toArray(Outlook[]::new);
    }

    private void answer(Outlook[] outlooks, int times, Once once) {
        for (int i = 0; i < times; i++) {
            outlooks[random.nextInt(USES.size() - 1)] = once.of(answered());
        }
    }

    private Outlook answered() {
        if (random.nextInt(3) == 0) {
            return new Outlook(Openness.no(Reason.REFUSED), null, null);
        }
        Instant end = Instant.parse("2027-01-01T00:00:00Z").plusSeconds(86_400L * random.nextInt(365));
        Conditions conditions = new Conditions(new TreeSet<>(Set.of(1)), true, random.nextBoolean(), end, Audience.EVERYONE,
                new Withdrawal(Withdrawal.Policy.WIND_DOWN, 30));
        return new Outlook(new Openness(Reason.CONSENTED, DpvStatus.GIVEN, conditions, Set.of(), List.of(), null), end,
                new Outlook(Openness.no(Reason.EXPIRED), null, null));
    }

    private List<Asked> asked(int items) {
        return IntStream.range(0, QUESTIONS)
                .mapToObj(i -> new Asked("item-" + random.nextInt(items), USES.get(random.nextInt(USES.size())))).toList();
    }

    private double nanos(Index index, int items) {
        List<List<Asked>> asked = new ArrayList<>();
        asked(items).forEach(one -> asked.add(List.of(one)));
        Question question = new Question(new Requester("acct-1", true, false), true);
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < LOOKS; i++) {
            Outlook found = index.look(asked.get(i % QUESTIONS), NOW).found().get(0);
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
