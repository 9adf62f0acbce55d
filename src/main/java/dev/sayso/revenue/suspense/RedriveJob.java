package dev.sayso.revenue.suspense;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.LongFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.sayso.derivative.DerivativeLicensed;
import dev.sayso.derivative.DerivativeRegistered;
import dev.sayso.derivative.RevenueTerms;
import dev.sayso.revenue.earning.EarningDesk;
import dev.sayso.web.FailureLog;
import dev.sayso.web.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Looks again at what waits and whose cause is gone, a chunk of events in a transaction: now and then, and at once when a
 * derivative is registered or licensed. What nobody decided in time it gives to the holders.
 */
@ApplicationScoped
public class RedriveJob {

    private static final int CHUNK = 1_000;

    private final FailureLog failures = new FailureLog(Logger.getLogger(RedriveJob.class), "Looking again at suspense");
    private final Queue<Long> arrived = new ConcurrentLinkedQueue<>();
    private final Suspense suspense;
    private final EarningDesk desk;
    private final Clock clock;
    private final Worker worker;
    private final Worker atOnce;

    RedriveJob(Suspense suspense, EarningDesk desk, Clock clock,
            @ConfigProperty(name = "sayso.revenue.redrive") Duration interval) {
        this.worker = new Worker("sayso-suspense", interval, this::all);
        this.atOnce = new Worker("sayso-suspense-at-once", interval, this::lookAtArrived);
        this.suspense = suspense;
        this.desk = desk;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        worker.start();
        atOnce.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        atOnce.stop();
        worker.stop();
    }

    void registered(@Observes(during = TransactionPhase.AFTER_SUCCESS) DerivativeRegistered derivative) {
        lookAt(derivative.item());
    }

    void licensed(@Observes(during = TransactionPhase.AFTER_SUCCESS) DerivativeLicensed derivative) {
        lookAt(derivative.item());
    }

    private void lookAt(long item) {
        arrived.add(item);
        atOnce.wake();
    }

    /** Looks at all of it at once, in the background. */
    void wake() {
        worker.wake();
    }

    /** What was registered or licensed here a moment ago. */
    @ActivateRequestContext
    void lookAtArrived() {
        try {
            for (List<Long> items = nextArrived(); !items.isEmpty(); items = nextArrived()) {
                suspense.of(items).forEach(name -> redrive(name, null));
            }
        } catch (RuntimeException later) {
            failures.again(later);
        }
    }

    private List<Long> nextArrived() {
        List<Long> items = new ArrayList<>();
        while (items.size() < CHUNK && !arrived.isEmpty()) {
            items.add(arrived.remove());
        }
        return items;
    }

    /** Whatever became of derivatives and originals meanwhile. */
    @ActivateRequestContext
    void all() {
        try {
            each(suspense::ready, name -> redrive(name, null));
            Instant due = RevenueTerms.undecidedSince(clock.instant());
            each((after, most) -> suspense.undecidedSince(due, after, most), name -> award(name, null));
            inChunks(last -> suspense.corrections(last, CHUNK), ids -> desk.redrive(ids, null));
            failures.over();
        } catch (RuntimeException triedAgain) {
            failures.again(triedAgain);
        }
    }

    private interface Names {
        List<String> after(String name, int most);
    }

    private void each(Names names, Consumer<String> act) {
        String after = "";
        for (List<String> next = names.after(after, CHUNK); !next.isEmpty(); next = names.after(after, CHUNK)) {
            for (String name : next) {
                if (worker.isStopping()) {
                    return;
                }
                act.accept(name);
            }
            after = next.get(next.size() - 1);
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
