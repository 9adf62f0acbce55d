package dev.sayso.feed;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.sayso.web.FailureLog;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Numbers facts as soon as they are committed here, and within 250 ms if another node committed them and could not. */
@ApplicationScoped
class SequencerJob {

    private static final Logger LOG = Logger.getLogger(SequencerJob.class);
    private static final long INTERVAL_MILLIS = 250;

    private final SequencerDesk desk;
    private final FeedHead head;
    private final Semaphore wakeUp = new Semaphore(0);
    private final AtomicBoolean recordedHere = new AtomicBoolean();
    private final FailureLog failures = new FailureLog(LOG, "Numbering facts");
    private @Nullable Thread worker;
    private volatile boolean stopping;

    SequencerJob(SequencerDesk desk, FeedHead head) {
        this.desk = desk;
        this.head = head;
    }

    void start(@Observes StartupEvent event) {
        worker = new Thread(this::work, "sayso-sequencer");
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

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) FactsRecorded recorded) {
        recordedHere.set(true);
        wake();
    }

    /** There may be facts that another node recorded. */
    void wake() {
        wakeUp.release();
    }

    private void work() {
        try {
            while (!stopping) {
                wakeUp.tryAcquire(INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
                wakeUp.drainPermits();
                numberAll(recordedHere.getAndSet(false));
            }
        } catch (InterruptedException interrupted) {
            LOG.debug("The sequencer stops");
        }
    }

    private void numberAll(boolean recorded) {
        try {
            int numbered;
            do {
                numbered = desk.numberBatch(recorded);
                if (numbered > 0) {
                    head.moved();
                }
            } while (numbered == SequencerDesk.BATCH && !stopping);
            failures.over();
        } catch (RuntimeException triedAgain) {
            failures.again(triedAgain);
        }
    }
}
