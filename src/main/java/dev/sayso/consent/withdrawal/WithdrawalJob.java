package dev.sayso.consent.withdrawal;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.sayso.feed.FeedHead;
import dev.sayso.feed.Followers;
import dev.sayso.web.FailureLog;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Waits beside whoever withdrew until every node works by it, and has the time kept. Nobody waits for this job: what it
 * does not get to stays without a time.
 */
@ApplicationScoped
class WithdrawalJob {

    private static final Logger LOG = Logger.getLogger(WithdrawalJob.class);

    /** Longer than a node that stands still is waited for. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Measured from the commit on by a clock that nobody sets, and up to it by the one that dates answers. */
    private record Waiting(Withdrawn act, Instant committed, long nanos) {

        Instant now() {
            return committed.plusNanos(System.nanoTime() - nanos).truncatedTo(ChronoUnit.MILLIS);
        }
    }

    private static final int TOGETHER = 100;
    private static final int MOST_WAITING = 10_000;

    private final WithdrawalDesk desk;
    private final FeedHead head;
    private final Followers followers;
    private final Clock clock;
    private final FailureLog failures = new FailureLog(LOG, "Measuring withdrawals");
    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private @Nullable Thread worker;

    WithdrawalJob(WithdrawalDesk desk, FeedHead head, Followers followers, Clock clock) {
        this.desk = desk;
        this.head = head;
        this.followers = followers;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        worker = new Thread(this::work, "sayso-withdrawals");
        worker.setDaemon(true);
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (worker != null) {
            worker.interrupt();
            worker.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    void take(@Observes(during = TransactionPhase.AFTER_SUCCESS) Withdrawn act) {
        if (!waiting.offer(new Waiting(act, clock.instant(), System.nanoTime()))) {
            LOG.debug("Too many withdrawals at once: one stays without a time");
        }
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                List<Waiting> acts = new ArrayList<>(List.of(waiting.take()));
                waiting.drainTo(acts, TOGETHER - 1);
                measure(acts);
            }
        } catch (InterruptedException interrupted) {
            LOG.debug("The measuring of withdrawals stops");
        }
    }

    private void measure(List<Waiting> acts) {
        try {
            keep(numbers(acts));
            failures.over();
        } catch (RuntimeException theyStayWithoutATime) {
            failures.again(theyStayWithoutATime);
        }
    }

    private Map<Waiting, Long> numbers(List<Waiting> acts) {
        Map<Waiting, Long> numbers = new LinkedHashMap<>();
        acts.forEach(one -> head.await(desk.fact(one.act()), PATIENCE).ifPresent(number -> numbers.put(one, number)));
        return numbers;
    }

    /** What comes together counts as reached together: never too early. */
    private void keep(Map<Waiting, Long> numbers) {
        long last = numbers.values().stream().mapToLong(Long::longValue).max().orElse(0);
        if (last > 0 && followers.await(last, PATIENCE)) {
            Map<Waiting, Instant> reached = new LinkedHashMap<>();
            numbers.keySet().forEach(one -> reached.put(one, one.now()));
            reached.forEach((one, now) -> desk.reached(one.act(), requireNonNull(numbers.get(one)), now));
        }
    }
}
