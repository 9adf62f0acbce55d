package dev.sayso.consent.change;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import dev.sayso.consent.Refused;
import dev.sayso.web.FailureLog;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;

/** Reviews and applies change sets, the one that has waited longest first; after a restart from where they were. */
@ApplicationScoped
public class ChangeJob {

    private static final Logger LOG = Logger.getLogger(ChangeJob.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration SHORT_PAUSE = Duration.ofSeconds(1);
    private static final int WORKERS = 2;
    private static final long INTERVAL_SECONDS = 2;
    private static final long PATIENCE_MILLIS = 3_000;
    private static final long STEP_MILLIS = 25;

    private final FailureLog failures = new FailureLog(LOG, "Going on with changes");
    private final ChangeDesk desk;
    private final ChangeSets sets;
    private final Clock clock;
    private final Semaphore wakeUp = new Semaphore(0);
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean stopping;

    ChangeJob(ChangeDesk desk, ChangeSets sets, Clock clock) {
        this.desk = desk;
        this.sets = sets;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        for (int i = 0; i < WORKERS; i++) {
            Thread worker = new Thread(this::work, "sayso-changes-" + i);
            worker.setDaemon(true);
            worker.start();
            workers.add(worker);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wakeUp.release(WORKERS);
        for (Thread worker : workers) {
            worker.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    /** Goes on with a set at once, and waits a moment for it. */
    public void hurry(UUID id) {
        wakeUp.release();
        for (long waited = 0; waited < PATIENCE_MILLIS && sets.isUnderWay(id); waited += STEP_MILLIS) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(STEP_MILLIS));
        }
    }

    /** Those that were left are forgotten in the end. */
    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        while (desk.forget() > 0) {
            LOG.debug("Change sets that were left are forgotten");
        }
    }

    private void work() {
        try {
            while (!stopping) {
                if (!goOn()) {
                    wakeUp.tryAcquire(INTERVAL_SECONDS, TimeUnit.SECONDS);
                }
            }
        } catch (InterruptedException interrupted) {
            LOG.debug("Changes stop");
        }
    }

    /** Goes on with the first set that nobody else holds; says whether there may be more to do at once. */
    @ActivateRequestContext
    boolean goOn() {
        try {
            boolean more = sets.due(clock.instant(), WORKERS).stream().anyMatch(this::goOn);
            failures.over();
            return more;
        } catch (RuntimeException triedAgain) {
            failures.again(triedAgain);
            return false;
        }
    }

    /** One that stumbles waits, and the others go on. */
    private boolean goOn(UUID id) {
        try {
            return desk.goOn(id);
        } catch (ChangeStopped stopped) {
            LOG.debugf(stopped, "Change set %s is reviewed again", id);
            desk.reconsider(id);
            return true;
        } catch (Refused busy) {
            LOG.debugf(busy, "Change set %s waits for its creator's book", id);
            desk.postpone(id, SHORT_PAUSE);
            return false;
        } catch (RuntimeException triedAgain) {
            LOG.errorf(triedAgain, "Change set %s waits; it is tried again", id);
            desk.postpone(id, PAUSE);
            return false;
        }
    }
}
