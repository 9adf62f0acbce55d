package dev.sayso.revenue.check;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import dev.sayso.web.FailureLog;
import dev.sayso.web.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Looks at the whole ledger every day, however often nodes start, and tells the log if anything differs. */
@ApplicationScoped
class CheckJob {

    private static final Logger LOG = Logger.getLogger(CheckJob.class);

    private static final Duration EVERY = Duration.ofDays(1);
    private static final Duration INTERVAL = Duration.ofMinutes(15);

    private final AtomicBoolean asked = new AtomicBoolean();
    private final FailureLog failures = new FailureLog(LOG, "Checking the ledger");
    private final Worker worker = new Worker("sayso-ledger-check", INTERVAL, this::check);
    private final CheckDesk desk;
    private final Checks checks;
    private final Clock clock;

    CheckJob(CheckDesk desk, Checks checks, Clock clock) {
        this.desk = desk;
        this.checks = checks;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.stop();
    }

    /** Looks at once, in the background. */
    void wake() {
        asked.set(true);
        worker.wake();
    }

    @ActivateRequestContext
    void check() {
        try {
            if (asked.getAndSet(false) || !checks.anySince(clock.instant().minus(EVERY))) {
                look();
            }
            failures.over();
        } catch (RuntimeException triedAgain) {
            failures.again(triedAgain);
        }
    }

    private void look() {
        RevenueCheck check = desk.check();
        if (check.differences() > 0) {
            LOG.errorf("The ledger is not what it must be in %d places: see check %s", check.differences(), check.id());
        }
    }
}
