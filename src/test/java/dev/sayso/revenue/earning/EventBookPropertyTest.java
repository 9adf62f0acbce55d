package dev.sayso.revenue.earning;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.sayso.Depth;
import dev.sayso.catalog.HolderRole;
import dev.sayso.derivative.LicenceState;
import dev.sayso.derivative.LineSource;
import dev.sayso.derivative.RevenueTerms;
import dev.sayso.derivative.ShareLine;
import dev.sayso.derivative.ShareVector;
import dev.sayso.money.Fraction;
import dev.sayso.money.Ppm;
import dev.sayso.revenue.earning.Moves.Sum;

/** Whatever the order, the batching, the repetitions and what had to wait: everybody has what the set of events gives. */
class EventBookPropertyTest {

    private static final int SEEDS = Depth.of(300);
    private static final List<String> NAMES = List.of("one", "two", "three");
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<String, Reckoning.Model> models = new HashMap<>();
    private final Map<String, Earner> licensed = new HashMap<>();
    private final Map<String, @Nullable Earner> unlicensed = new HashMap<>();

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    /** Targets and events as a database would keep them, in memory. */
    private static final class Memory {
        private final List<Known> events = new ArrayList<>();
        private final Map<Payee.Key, Target> targets = new HashMap<>();
        private final SortedMap<String, Long> totals = new TreeMap<>();
        private long ids;

        EventBook open(Map<String, @Nullable Earner> earners) {
            Map<Long, Earner> byId = new HashMap<>();
            earners.values().stream().filter(earner -> earner != null).forEach(earner -> byId.put(earner.id(), earner));
            EventBook book = new EventBook(byId);
            events.forEach(book::remember);
            return book;
        }

        void close(EventBook book) {
            events.addAll(book.added());
            book.moves().all().forEach((way, sum) -> settle(way.currency().getCurrencyCode(), way, sum));
        }

        private void settle(String currency, Moves.Way way, Sum sum) {
            long rest = sum.came() - sum.suspended();
            totals.merge("in " + currency, sum.came(), Long::sum);
            totals.merge("suspense " + currency, sum.suspended(), Long::sum);
            for (Map.Entry<Moves.Stretch, Long> one : sum.earned().entrySet()) {
                for (Payee payee : one.getKey().earner().payees(one.getKey().fate(), one.getKey().since())) {
                    long due = targets.computeIfAbsent(payee.key(way.currency()), key -> new Target(0, 0, 0))
                            .add(one.getValue(), payee.part(), way.currency());
                    totals.merge(payee.creator() + " " + currency, due, Long::sum);
                    rest -= due;
                }
            }
            totals.merge("remainder " + currency, rest, Long::sum);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void totalsDependOnTheSetOfEventsAlone(long seed) {
        Random random = new Random(seed);
        NAMES.forEach(name -> derivative(name, random));
        Story story = new Story(random, "e", List.of("one", "two", "three", "nobody"), 25);
        SortedMap<String, Long> expected = Reckoning.of(story.events(), models);
        for (int order = 0; order < 3; order++) {
            Memory memory = tell(story, new Random(seed * 31 + order), order > 0);
            SortedMap<String, Long> totals = new TreeMap<>(memory.totals);
            totals.keySet().removeIf(key -> key.startsWith("remainder"));
            totals.values().removeIf(total -> total == 0);
            assertThat(totals).isEqualTo(expected);
            assertThat(memory.events.stream().filter(Known::waits)).isEmpty();
            assertRemainderIsTheRest(memory);
            memory.targets.forEach((key, target) -> assertThat(target.gross()).as(key.toString()).isNotNegative());
        }
    }

    private static void assertRemainderIsTheRest(Memory memory) {
        Story.CURRENCIES.forEach(currency -> {
            String code = currency.getCurrencyCode();
            long of = memory.totals.entrySet().stream().filter(one -> one.getKey().endsWith(code))
                    .filter(one -> !one.getKey().startsWith("in")).mapToLong(Map.Entry::getValue).sum();
            assertThat(of).isEqualTo(memory.totals.getOrDefault("in " + code, 0L));
            assertThat(memory.totals.getOrDefault("remainder " + code, 0L)).isNotNegative();
        });
    }

    /** In batches of any size; perhaps some derivatives are licensed only in the end. */
    private Memory tell(Story story, Random order, boolean late) {
        Memory memory = new Memory();
        List<Told> told = story.shuffled(order);
        for (int from = 0; from < told.size();) {
            int to = Math.min(told.size(), from + 1 + order.nextInt(20));
            EventBook book = memory.open(late && from < told.size() / 2 ? unlicensed : new HashMap<>(licensed));
            told.subList(from, to).forEach(event -> assertThat(book.take(event, () -> ++memory.ids, FIRST).reason()).isNull());
            memory.close(book);
            from = to;
        }
        EventBook again = memory.open(new HashMap<>(licensed));
        memory.events.forEach(again::redrive);
        memory.close(again);
        return memory;
    }

    private void derivative(String name, Random random) {
        long id = NAMES.indexOf(name) + 1L;
        List<ShareLine> lines = new ArrayList<>();
        Map<Long, Ownership> owners = new HashMap<>();
        for (int place = 0; place < 1 + random.nextInt(2); place++) {
            long item = id * 100 + place;
            lines.add(new ShareLine(place, item, HolderRole.OWNER, LineSource.ORIGINAL, place, new Ppm(500_000),
                    Fraction.of(1 + random.nextInt(50), 103), new TreeMap<>()));
            owners.put(item, ownership(item, random));
        }
        Instant until = random.nextBoolean() ? FIRST.plusSeconds(random.nextInt(86_400 * 200))
                : Instant.parse("2100-01-01T00:00:00Z");
        ShareVector vector = new ShareVector(lines);
        licensed.put(name, new Earner(new RevenueTerms(id, name, LicenceState.LICENSED, true, true, until, vector),
                new ShareVector(List.of()), owners));
        unlicensed.put(name, random.nextBoolean() ? null
                : new Earner(new RevenueTerms(id, name, LicenceState.UNLICENSED, true, true, null, new ShareVector(List.of())),
                        new ShareVector(List.of()), Map.of()));
        models.put(name, model(lines, owners, until));
    }

    private static Ownership ownership(long item, Random random) {
        Ownership ownership = Ownership.none();
        int versions = 1 + random.nextInt(3);
        for (int version = 0; version < versions; version++) {
            int share = 1 + random.nextInt(999_999);
            ownership.add(FIRST.plusSeconds(version * 86_400L * 40 + random.nextInt(86_400 * 30)),
                    new Ownership.Version(item * 10L + version, Map.of(7L + version, new Ppm(share), 8L + version,
                            new Ppm(1_000_000 - share))));
        }
        return ownership;
    }

    private static Reckoning.Model model(List<ShareLine> lines, Map<Long, Ownership> owners, Instant until) {
        SortedMap<Instant, List<Reckoning.Part>> parts = new TreeMap<>();
        parts.put(Instant.EPOCH, new ArrayList<>());
        owners.values().forEach(one -> one.byTime().keySet().stream().skip(1)
                .forEach(moment -> parts.put(moment, new ArrayList<>())));
        parts.forEach((moment, list) -> IntStream.range(0, lines.size()).forEach(place -> {
            Ownership.Version version = requireNonNull(owners.get(lines.get(place).item())).at(moment);
            version.owners().forEach((creator, share) -> list.add(new Reckoning.Part(place + "/" + version.id(), creator,
                    lines.get(place).part().times(Fraction.of(share)))));
        }));
        return new Reckoning.Model(parts, until);
    }
}
