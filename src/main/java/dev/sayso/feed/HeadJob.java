package dev.sayso.feed;

import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.sayso.web.FailureLog;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Watches the end of the event log for everything on this node that follows it. */
@ApplicationScoped
class HeadJob {

    private final FeedHead head;
    private final Event<FeedMoved> moved;
    private final FailureLog failures = new FailureLog(Logger.getLogger(HeadJob.class), "Reading the end of the event log");
    private @Nullable Thread worker;
    private volatile boolean stopping;
    private long seen = -1;

    HeadJob(FeedHead head, Event<FeedMoved> moved) {
        this.head = head;
        this.moved = moved;
    }

    void start(@Observes StartupEvent event) {
        worker = new Thread(this::work, "sayso-feed-head");
        worker.setDaemon(true);
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (worker != null) {
            stopping = true;
            worker.interrupt();
            worker.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    private void work() {
        while (!stopping) {
            long movements = head.movements();
            try {
                look();
                failures.over();
            } catch (RuntimeException triedAgain) {
                failures.again(triedAgain);
            }
            head.pause(movements);
        }
    }

    @ActivateRequestContext
    void look() {
        long now = head.number();
        if (now != seen) {
            moved.fire(new FeedMoved(now));
            seen = now;
        }
    }
}
