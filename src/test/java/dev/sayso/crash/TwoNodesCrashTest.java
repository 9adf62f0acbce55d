package dev.sayso.crash;

import static dev.sayso.crash.TwoNodes.LEASE;
import static dev.sayso.crash.TwoNodes.STALENESS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.sayso.Wait;

/**
 * Two nodes on one PostgreSQL: what a page said is off is off on both, whatever happens to a node or to the database, and
 * nobody waits for longer than a lease.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class TwoNodesCrashTest {

    private static final long QUESTIONS = Long.getLong("sayso.crash.questions", 20_000);
    private static final long SINGLY = QUESTIONS / 10;
    private static final int LINES = 4;
    private static final int TOGETHER = 5;

    /** What anything may take on a busy machine besides. */
    private static final Duration SLACK = Duration.ofSeconds(3);

    /** For so long a node that stands still can keep what it has locked. */
    private static final Duration LOCKED = Duration.ofSeconds(5);
    private static final Duration LONGEST = LEASE.compareTo(LOCKED) > 0 ? LEASE : LOCKED;

    /** A few from each job of each node. */
    private static final int MOST_COMPLAINTS = 30;

    private final List<String> items = IntStream.range(0, TwoNodes.ITEMS).mapToObj(i -> "w-" + i).toList();
    private TwoNodes nodes;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        nodes = new TwoNodes(directory);
        nodes.startFirst();
        nodes.startSecond();
    }

    /** Whatever failed: a node that stands still keeps everybody waiting. */
    @AfterEach
    void thaw() throws IOException, InterruptedException {
        nodes.first().thaw();
        nodes.second().thaw();
    }

    @AfterAll
    void stop() throws IOException {
        nodes.close();
    }

    @Test
    void nothingIsAllowedOnEitherNodeAfterAPersonWasToldThatItIsOff() throws Exception {
        Map<String, Switch> switches = items.stream().collect(Collectors.toMap(Function.identity(), item -> new Switch()));
        Score score = new Score();
        AtomicBoolean stopped = new AtomicBoolean();
        List<Thread> threads = new ArrayList<>();
        for (RunningApp node : List.of(nodes.first(), nodes.second())) {
            for (int i = 0; i < LINES; i++) {
                threads.add(asking(node, switches, Asking.singly(items), score, stopped));
            }
            threads.add(asking(node, switches, Asking.together(items, TOGETHER), score, stopped));
        }
        threads.forEach(Thread::start);
        CompletableFuture<Void> even = turning(nodes.first(), 0, switches, score);
        CompletableFuture<Void> odd = turning(nodes.second(), 1, switches, score);
        CompletableFuture.allOf(even, odd).whenComplete((done, failed) -> stopped.set(true)).join();
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.printf("Two nodes: %s%n", score);
        assertThat(score.wrong()).isEmpty();
        assertThat(score.broken()).isEmpty();
        assertThat(score.allowed()).as("while it was on").isPositive();
    }

    private Thread asking(RunningApp node, Map<String, Switch> switches, List<List<String>> rounds, Score score,
            AtomicBoolean stopped) throws IOException {
        return new Thread(new Asking(nodes.line(node), switches, rounds, score, stopped));
    }

    /** Alice turns every other item on and off on one node, until there were questions enough; both nodes are asked at once. */
    private CompletableFuture<Void> turning(RunningApp node, int firstItem, Map<String, Switch> switches, Score score) {
        return CompletableFuture.runAsync(() -> {
            try (Line here = nodes.line(node); Line there = nodes.line(nodes.other(node))) {
                for (int i = firstItem; score.afterOff() < QUESTIONS || score.singlyAfterOff() < SINGLY; i += 2) {
                    String item = items.get(i % items.size());
                    Switch wanted = Objects.requireNonNull(switches.get(item));
                    wanted.mayBeOn();
                    nodes.alice(node).allow(item);
                    assertThat(here.ask(List.of(item)).isYes()).as("where it was allowed").isTrue();
                    assertThat(there.ask(List.of(item)).isYes()).as("on the other node").isTrue();
                    nodes.alice(node).refuse(item);
                    wanted.isOff();
                    assertThat(there.ask(List.of(item)).isYes()).as("on the other node").isFalse();
                    assertThat(here.ask(List.of(item)).isYes()).as("where it was refused").isFalse();
                }
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        }, task -> new Thread(task).start());
    }

    @Test
    void nodeThatStandsStillKeepsNobodyForLongerThanItsLeaseAndSaysNoOldYesAfterwards() throws Exception {
        RunningApp frozen = nodes.second();
        nodes.alice(nodes.first()).allow("w-0");
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Line line = nodes.line(frozen);
            assertThat(line.ask(List.of("w-0")).isYes()).isTrue();
            lines.add(line);
        }
        frozen.freeze();
        Duration waited = nodes.alice(nodes.first()).refuse("w-0");
        for (Line line : lines) {
            line.send(List.of("w-0"));
        }
        frozen.thaw();
        for (Line line : lines) {
            assertThat(line.receive().isYes()).as("asked while it stood still").isFalse();
            line.close();
        }
        System.out.printf("A node stood still: waited for %d ms%n", waited.toMillis());
        assertThat(waited).isLessThan(LONGEST.plus(SLACK));
        Wait.until("the node to be itself again", SLACK, frozen::isReady);
        assertThat(nodes.ask(frozen, "w-0").body()).contains("\"withdrawn\"");
    }

    /** For a moment too short to lose the lease: whoever turns something off waits for it. */
    @Test
    void nodeThatStandsStillForAMomentIsWaitedFor() throws Exception {
        RunningApp frozen = nodes.second();
        nodes.alice(nodes.first()).allow("w-1");
        try (Line line = nodes.line(frozen)) {
            frozen.freeze();
            CompletableFuture<Duration> off = nodes.refuse(nodes.first(), "w-1");
            Thread.sleep(STALENESS.toMillis() / 4);
            assertThat(off).isNotDone();
            frozen.thaw();
            off.join();
            assertThat(line.ask(List.of("w-1")).isYes()).isFalse();
        }
    }

    @Test
    void nodeThatStandsStillWhileItGivesNumbersLosesThatTaskToTheOther() throws Exception {
        Store store = nodes.database().store();
        nodes.alice(nodes.first()).allow("w-2");
        nodes.alice(nodes.first()).allow("w-3");
        CompletableFuture<Duration> first;
        String stuck;
        try (Connection hold = store.holdNumbers()) {
            first = nodes.refuse(nodes.first(), "w-2");
            Wait.until("somebody to number", () -> !store.whoNumbers().isEmpty());
            stuck = store.whoNumbers();
            nodes.named(stuck).freeze();
            hold.rollback();
        }
        Wait.until("its session to rest", SLACK, () -> store.standingStill(stuck) > 0);
        RunningApp frozen = nodes.named(stuck);
        Duration waited = nodes.alice(nodes.other(frozen)).refuse("w-3");
        assertThat(nodes.ask(nodes.other(frozen), "w-2").isYes()).as("what it had begun to number is numbered too").isFalse();
        frozen.thaw();
        System.out.printf("A node stood still while it gave numbers: waited for %d ms%n", waited.toMillis());
        assertThat(waited).isLessThan(LONGEST.plus(SLACK));
        first.join();
        Wait.until("the node to be itself again", LEASE.plus(SLACK), frozen::isReady);
        assertThat(nodes.ask(frozen, "w-3").isYes()).isFalse();
        store.assertWhole();
    }

    @Test
    void nodeThatIsKilledIsWaitedForAtMostForItsLeaseAndComesBackRight() throws Exception {
        RunningApp killed = nodes.second();
        nodes.alice(nodes.first()).allow("w-4");
        nodes.alice(killed).allow("w-5");
        killed.kill();
        Duration waited = nodes.alice(nodes.first()).refuse("w-4");
        System.out.printf("A node was killed: waited for %d ms%n", waited.toMillis());
        assertThat(waited).isLessThan(LEASE.plus(SLACK));
        killed.launch();
        askWhileItStarts(killed);
        assertThat(nodes.ask(killed, "w-4").body()).contains("\"withdrawn\"");
        Store store = nodes.database().store();
        Wait.until("the numbers", store::isAllNumbered);
        store.assertWhole();
    }

    /** What is off is never on, and the first yes comes from a node that is ready. */
    private void askWhileItStarts(RunningApp starting) throws Exception {
        Wait.until("its first yes", () -> {
            try (Line line = nodes.line(starting)) {
                Line.Reply off = line.ask(List.of("w-4"));
                assertThat(off.status()).isIn(200, 503);
                assertThat(off.isYes()).as("what was turned off while it was dead").isFalse();
                return line.ask(List.of("w-5")).isYes();
            } catch (IOException notYet) {
                return false;
            }
        });
        assertThat(starting.isReady()).isTrue();
    }

    @Test
    void withoutTheDatabaseNothingIsAllowedPeopleAreToldSoAndAllIsWellAgainByItself() throws Exception {
        RunningApp node = nodes.first();
        Alice alice = nodes.alice(node);
        alice.allow("w-6");
        long complaints = RunningApp.complaints();
        nodes.database().stop();
        HttpResponse<String> page = alice.open("/items");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("<h1");
        Wait.until("stale", STALENESS.plus(SLACK), () -> !nodes.ask(node, "w-6").isYes());
        assertThat(nodes.ask(node, "w-6").body()).contains("\"stale\"").contains("\"final\":false").contains("\"retry_after\"");
        assertThat(node.isReady()).isFalse();
        nodes.database().startAgain();
        Duration healed = Wait.until("all to be well", Duration.ofSeconds(2).plus(SLACK),
                () -> nodes.ask(node, "w-6").isYes() && nodes.ask(nodes.second(), "w-6").isYes());
        System.out.printf("The database returned: decisions after %d ms%n", healed.toMillis());
        assertThat(node.isReady()).isTrue();
        assertThat(alice.open("/items").statusCode()).isEqualTo(200);
        assertThat(RunningApp.complaints() - complaints).as("of whatever tried again and again").isLessThan(MOST_COMPLAINTS);
        alice.refuse("w-6");
        assertThat(nodes.ask(nodes.second(), "w-6").isYes()).isFalse();
    }
}
