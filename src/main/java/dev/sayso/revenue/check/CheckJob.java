package dev.sayso.revenue.check;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import dev.sayso.web.FailureLog;
import dev.sayso.web.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Looks at the whole ledger every day, and tells the log if anything differs. */
@ApplicationScoped
class CheckJob {

    private static final Logger LOG = Logger.getLogger(CheckJob.class);

    private static final Duration INTERVAL = Duration.ofHours(24);

    private final FailureLog failures = new FailureLog(LOG, "Checking the ledger");
    private final Worker worker = new Worker("sayso-ledger-check", INTERVAL, () -> {
    }, this::check, () -> {
    });
    private final CheckDesk desk;

    CheckJob(CheckDesk desk) {
        this.desk = desk;
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.stop();
    }

    /** Looks at once, in the background. */
    void wake() {
        worker.wake();
    }

    @ActivateRequestContext
    void check() {
        try {
            RevenueCheck check = desk.check();
            if (check.differences() > 0) {
                LOG.errorf("The ledger is not what it must be in %d places: see check %s", check.differences(), check.id());
            }
            failures.over();
        } catch (RuntimeException triedAgain) {
            failures.again(triedAgain);
        }
    }
}
