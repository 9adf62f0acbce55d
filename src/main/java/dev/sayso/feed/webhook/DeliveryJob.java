package dev.sayso.feed.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.sayso.feed.FeedMoved;
import dev.sayso.web.FailureLog;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;

/** Serves the consumers for whom there is something, each by a thread of its own. */
@ApplicationScoped
class DeliveryJob {

    /** How many consumers one node serves at once. */
    static final int AT_ONCE = 64;

    private static final Logger LOG = Logger.getLogger(DeliveryJob.class);
    private static final long INTERVAL_MILLIS = 500;

    private final DeliveryDesk desk;
    private final Courier courier;
    private final Clock clock;
    private final Duration kept;
    private final FailureLog failures = new FailureLog(LOG, "Dispatching webhooks");
    private final Semaphore wakeUp = new Semaphore(0);
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ExecutorService couriers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "sayso-courier");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Thread dispatcher;
    private volatile boolean stopping;

    DeliveryJob(DeliveryDesk desk, Courier courier, Clock clock,
            @ConfigProperty(name = "sayso.feed.served") Duration kept) {
        this.desk = desk;
        this.courier = courier;
        this.clock = clock;
        this.kept = kept;
    }

    void start(@Observes StartupEvent event) {
        dispatcher = new Thread(this::work, "sayso-webhooks");
        dispatcher.setDaemon(true);
        dispatcher.start();
    }

    /** Messages under way may end; what is then not written down is sent again by whoever takes over. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wakeUp.release();
        couriers.shutdown();
        if (!couriers.awaitTermination(2, TimeUnit.SECONDS)) {
            couriers.shutdownNow();
            couriers.awaitTermination(3, TimeUnit.SECONDS);
        }
    }

    void wake(@Observes FeedMoved moved) {
        wakeUp.release();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConsumersChanged changed) {
        wakeUp.release();
    }

    /** What was sent is kept as long as events are served. */
    @Scheduled(every = "1h", delayed = "7m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        Instant before = clock.instant().minus(kept);
        while (desk.forget(before) == DeliveryDesk.FORGOTTEN_AT_ONCE && !stopping) {
            LOG.debug("Old deliveries are forgotten");
        }
    }

    private void work() {
        while (!stopping) {
            try {
                wakeUp.tryAcquire(INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
                wakeUp.drainPermits();
                dispatch();
                failures.over();
            } catch (InterruptedException interrupted) {
                return;
            } catch (RuntimeException triedAgain) {
                failures.again(triedAgain);
            }
        }
    }

    private void dispatch() throws InterruptedException {
        boolean more = true;
        while (more && !stopping) {
            free.acquire();
            Optional<Turn> turn = Optional.empty();
            try {
                turn = desk.next();
                turn.ifPresent(given -> couriers.execute(() -> serve(given)));
            } finally {
                more = turn.isPresent();
                if (!more) {
                    free.release();
                }
            }
        }
    }

    private void serve(Turn turn) {
        try {
            courier.serve(turn, () -> stopping);
        } catch (RuntimeException triedAgain) {
            LOG.errorf(triedAgain, "Consumer %s could not be served; trying again", turn.consumer().id());
        } finally {
            free.release();
            wakeUp.release();
        }
    }
}
