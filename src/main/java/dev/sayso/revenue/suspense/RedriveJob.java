package dev.sayso.revenue.suspense;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.sayso.revenue.earning.EarningDesk;
import dev.sayso.web.FailureLog;
import dev.sayso.web.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Looks again at what waits, a chunk of events in a transaction: now and then at all of it, and at once when asked to. */
@ApplicationScoped
public class RedriveJob {

    private static final int CHUNK = 1_000;

    private final FailureLog failures = new FailureLog(Logger.getLogger(RedriveJob.class), "Looking again at suspense");
    private final Suspense suspense;
    private final EarningDesk desk;
    private final Worker worker;

    RedriveJob(Suspense suspense, EarningDesk desk,
            @ConfigProperty(name = "sayso.revenue.redrive") Duration interval) {
        this.worker = new Worker("sayso-suspense", interval, this::all);
        this.suspense = suspense;
        this.desk = desk;
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.stop();
    }

    /** Looks at all of it at once, in the background. */
    void wake() {
        worker.wake();
    }

    /** Whatever became of derivatives and originals meanwhile. */
    @ActivateRequestContext
    void all() {
        try {
            String after = "";
            for (List<String> names = suspense.derivatives(after, CHUNK); !names.isEmpty();) {
                for (String name : names) {
                    if (worker.isStopping()) {
                        return;
                    }
                    redrive(name, null);
                }
                after = names.get(names.size() - 1);
                names = suspense.derivatives(after, CHUNK);
            }
            inChunks(last -> suspense.corrections(last, CHUNK), ids -> desk.redrive(ids, null));
            failures.over();
        } catch (RuntimeException triedAgain) {
            failures.again(triedAgain);
        }
    }

    /**
     * Posts what waits of one derivative and can be posted.
     *
     * @param by the account of whoever asks; null for programs
     * @return of how many events something moved
     */
    @ActivateRequestContext
    public int redrive(String derivative, @Nullable UUID by) {
        return inChunks(last -> suspense.events(derivative, last, CHUNK), ids -> desk.redrive(ids, by));
    }

    /**
     * Gives all that an unlicensed derivative grossed to the holders it was made from.
     *
     * @return of how many events something moved
     */
    @ActivateRequestContext
    public int award(String derivative, @Nullable UUID by) {
        return inChunks(last -> suspense.events(derivative, last, CHUNK), ids -> desk.award(ids, by));
    }

    private interface Chunk {
        int take(Collection<Long> ids);
    }

    private static int inChunks(LongFunction<List<Long>> next, Chunk chunk) {
        int moved = 0;
        long last = 0;
        for (List<Long> ids = next.apply(last); !ids.isEmpty(); ids = next.apply(last)) {
            moved += chunk.take(ids);
            last = ids.get(ids.size() - 1);
        }
        return moved;
    }
}
