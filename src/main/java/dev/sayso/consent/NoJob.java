package dev.sayso.consent;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.sayso.consent.stop.StopDesk;
import dev.sayso.consent.stop.Stops;
import dev.sayso.web.FailureLog;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Has noes answered that could not be at once, whichever node took them, and lets go of those that all nodes have read. */
@ApplicationScoped
public class NoJob {

    private static final Logger LOG = Logger.getLogger(NoJob.class);

    /** So many creators are looked at each time; those whose books are held do not keep the others waiting. */
    private static final int MOST = 1_000;

    private final FailureLog failures = new FailureLog(LOG, "Answering noes");
    private final Noes noes;
    private final Stops stops;
    private final StopDesk desk;
    private final Duration pause;
    private @Nullable Thread worker;

    NoJob(Noes noes, Stops stops, StopDesk desk, @ConfigProperty(name = "sayso.noes.pause") Duration pause) {
        this.noes = noes;
        this.stops = stops;
        this.desk = desk;
        this.pause = pause;
    }

    void start(@Observes StartupEvent event) {
        worker = new Thread(this::work, "sayso-noes");
        worker.setDaemon(true);
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (worker != null) {
            worker.interrupt();
            worker.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                TimeUnit.NANOSECONDS.sleep(pause.toNanos());
                goOn();
            }
        } catch (InterruptedException interrupted) {
            LOG.debug("The answering of noes stops");
        }
    }

    @ActivateRequestContext
    void goOn() {
        try {
            stops.creators(MOST).forEach(noes::answer);
            desk.forget();
            failures.over();
        } catch (RuntimeException triedAgain) {
            failures.again(triedAgain);
        }
    }
}
