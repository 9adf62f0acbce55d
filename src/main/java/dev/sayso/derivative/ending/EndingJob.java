package dev.sayso.derivative.ending;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.sayso.feed.FeedMoved;
import dev.sayso.web.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Carries out what withdrawals mean for what exists, as soon as they are numbered, and what their deadlines mean. */
@ApplicationScoped
class EndingJob {

    private final EndingDesk desk;
    private final Worker worker = new Worker("sayso-ending", this::work, Duration.ofSeconds(5), Duration.ofMillis(100));

    EndingJob(EndingDesk desk) {
        this.desk = desk;
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

    private void work(Worker worker) {
        boolean more = true;
        while (more && !worker.isStopping()) {
            more = desk.carryOut();
        }
        more = true;
        while (more && !worker.isStopping()) {
            more = desk.removeOverdue();
        }
    }
}
