package dev.sayso.consent;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import dev.sayso.consent.stop.StopDesk;
import dev.sayso.consent.stop.Stops;
import dev.sayso.web.FailureLog;
import dev.sayso.web.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Has noes answered that could not be at once, whichever node took them, and lets go of those that all nodes have read. */
@ApplicationScoped
class NoJob {

    private static final Logger LOG = Logger.getLogger(NoJob.class);

    /** So many creators are looked at each time; those whose books are held do not keep the others waiting. */
    private static final int MOST = 1_000;

    private final FailureLog failures = new FailureLog(LOG, "Answering noes");
    private final Noes noes;
    private final Stops stops;
    private final StopDesk desk;
    private final Worker worker;

    NoJob(Noes noes, Stops stops, StopDesk desk, @ConfigProperty(name = "sayso.noes.pause") Duration pause) {
        this.noes = noes;
        this.stops = stops;
        this.desk = desk;
        this.worker = new Worker("sayso-noes", pause, this::goOn);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.stop();
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
