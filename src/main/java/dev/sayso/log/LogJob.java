package dev.sayso.log;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.sayso.feed.FeedMoved;
import dev.sayso.web.FailureLog;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Brings the log up to the event log, so that what is committed stands under a signed checkpoint within 2 s. */
@ApplicationScoped
class LogJob {

    private static final Logger LOG = Logger.getLogger(LogJob.class);

    /** Between two checkpoints, so that a signature is shared by many. */
    private static final long PAUSE_MILLIS = 500;
    private static final long LOOK_AGAIN_MILLIS = 5_000;

    private final LogDesk desk;
    private final FailureLog failures = new FailureLog(LOG, "Writing the consent log");
    private final Semaphore wakeUp = new Semaphore(1);
    private @Nullable Thread worker;
    private volatile boolean stopping;

    LogJob(LogDesk desk) {
        this.desk = desk;
    }

    void start(@Observes StartupEvent event) {
        worker = new Thread(this::work, "sayso-log");
        worker.setDaemon(true);
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (worker != null) {
            stopping = true;
            wakeUp.release();
            worker.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    void wake(@Observes FeedMoved moved) {
        wakeUp.release();
    }

    private void work() {
        try {
            while (!stopping) {
                wakeUp.tryAcquire(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                wakeUp.drainPermits();
                appendAll();
                if (!stopping) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException interrupted) {
            LOG.debug("The log stops");
        }
    }

    private void appendAll() {
        try {
            int looked;
            do {
                looked = desk.append();
            } while (looked == LogDesk.BATCH && !stopping);
            failures.over();
        } catch (RuntimeException triedAgain) {
            failures.again(triedAgain);
        }
    }
}
