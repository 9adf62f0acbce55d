package dev.sayso.derivative.ending;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import dev.sayso.feed.FeedMoved;
import dev.sayso.web.FailureLog;
import dev.sayso.web.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Carries out what withdrawals mean for what exists, as soon as they are numbered, and what their deadlines mean. */
@ApplicationScoped
class EndingJob {

    private static final Logger LOG = Logger.getLogger(EndingJob.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final FailureLog failures = new FailureLog(LOG, "Carrying out withdrawals");
    private final EndingDesk desk;
    private final Worker worker;

    EndingJob(EndingDesk desk) {
        this.desk = desk;
        worker = new Worker("sayso-ending", LOOK_AGAIN, this::round);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.stop();
    }

    void wake(@Observes FeedMoved moved) {
        worker.wake();
    }

    private void round() {
        try {
            doAll(desk::carryOut);
            doAll(desk::removeOverdue);
            failures.over();
        } catch (RuntimeException triedAgain) {
            failures.again(triedAgain);
        }
    }

    /** Until there is no more, or the node stops. */
    private void doAll(BooleanSupplier step) {
        boolean more = true;
        while (more && !worker.isStopping()) {
            more = step.getAsBoolean();
        }
    }
}
