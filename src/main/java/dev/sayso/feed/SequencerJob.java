package dev.sayso.feed;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Numbers facts as soon as they are committed here, and within 250 ms if another node committed them. */
@ApplicationScoped
class SequencerJob {

    private static final Logger LOG = Logger.getLogger(SequencerJob.class);
    private static final long INTERVAL_MILLIS = 250;

    private final SequencerDesk desk;
    private final FeedHead head;
    private final Semaphore wakeUp = new Semaphore(0);
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
        wakeUp.release();
    }

    private void work() {
        try {
            while (!stopping) {
                wakeUp.tryAcquire(INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
                wakeUp.drainPermits();
                numberAll();
            }
        } catch (InterruptedException interrupted) {
            LOG.debug("The sequencer stops");
        }
    }

    private void numberAll() {
        try {
            int numbered;
            do {
                numbered = desk.numberBatch();
                if (numbered > 0) {
                    head.moved();
                }
            } while (numbered == SequencerDesk.BATCH && !stopping);
        } catch (RuntimeException triedAgain) {
            LOG.errorf(triedAgain, "Facts could not be numbered; trying again");
        }
    }
}
