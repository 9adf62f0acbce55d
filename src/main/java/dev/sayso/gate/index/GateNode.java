package dev.sayso.gate.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.sayso.consent.stop.StopDesk;
import dev.sayso.consent.stop.Stops;
import dev.sayso.feed.FeedHead;
import dev.sayso.feed.FollowerDesk;
import dev.sayso.web.FailureLog;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** This node's index: answers from memory where it can, from the database where it must, and not at all when it is old. */
@Singleton
public class GateNode {

    private static final Logger LOG = Logger.getLogger(GateNode.class);

    private final FailureLog failures = new FailureLog(LOG, "Asking the database what is not in memory");
    private final EntryReader reader;
    private final Clock clock;
    private final Index index;
    private final Freshness freshness;
    private final StopLane lane;
    private final Follower follower;
    private @Nullable Thread worker;
    private @Nullable Thread looking;

    GateNode(EntryReader reader, ItemWalks walks, FollowerDesk desk, FeedHead head, Stops stops, StopDesk stopDesk,
            Clock clock, @ConfigProperty(name = "sayso.gate.max-staleness") Duration bound) {
        this.reader = reader;
        this.clock = clock;
        UUID node = UUID.randomUUID();
        freshness = new Freshness(bound, Clock.systemUTC());
        lane = new StopLane(node, stops, stopDesk, head, freshness);
        index = new Index(lane::seen);
        follower = new Follower(node, lane, index, new Upkeep(index, reader, walks, clock), desk, head, freshness, bound);
    }

    void start(@Observes StartupEvent event) {
        start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop();
    }

    void start() {
        worker = started(follower, "sayso-gate");
        looking = started(lane, "sayso-gate-noes");
    }

    private static Thread started(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    void stop() throws InterruptedException {
        follower.stop();
        lane.stop();
        for (Thread thread : Arrays.asList(worker, looking)) {
            if (thread != null) {
                thread.join(TimeUnit.SECONDS.toMillis(5));
            }
        }
    }

    /** Whether it has read all there is, and is being kept fresh. */
    public boolean isReady() {
        return freshness.holds();
    }

    /** How many items it has. */
    public int items() {
        return index.table().size();
    }

    /**
     * How open items are for uses, all as of one number; at once if everything is in memory. Never fails: what could not be
     * found out is stale.
     */
    public Uni<Answers> answers(List<Asked> asked) {
        if (!freshness.holds()) {
            return Uni.createFrom().item(Answers.stale(asked.size(), index.asOf(), clock.instant()));
        }
        Look look = index.look(asked, clock.instant());
        if (look.isWhole()) {
            return Uni.createFrom().item(Answers.of(look));
        }
        return Uni.createFrom().item(() -> read(asked, look)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /**
     * The same from memory alone: what the database would have to be asked is stale. Takes as long for any item, known or not.
     */
    public Answers answersAtOnce(List<Asked> asked) {
        Instant now = clock.instant();
        return freshness.holds() ? Answers.of(index.look(asked, now)) : Answers.stale(asked.size(), index.asOf(), now);
    }

    /** What is in memory, however old. */
    Look look(List<Asked> asked, Instant moment) {
        return index.look(asked, moment);
    }

    private Answers read(List<Asked> asked, Look look) {
        List<Asked> missing = IntStream.range(0, asked.size()).filter(i -> look.found().get(i) == null).mapToObj(asked::get)
                .distinct().toList();
        Map<Asked, EntryReader.Found> read = fromDatabase(missing, look);
        List<@Nullable Outlook> found = new ArrayList<>(look.found());
        List<SortedSet<UUID>> stoppedBy = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            EntryReader.Found now = found.get(i) == null ? read.get(asked.get(i)) : null;
            if (now != null) {
                found.set(i, now.outlook());
            }
            stoppedBy.add(now == null ? Collections.emptySortedSet() : now.stoppedBy());
        }
        return freshness.holds() ? Answers.of(new Look(look.asOf(), look.at(), found, look.stops()), stoppedBy)
                : Answers.stale(asked.size(), look.asOf(), look.at());
    }

    /** In a transaction of its own, since the request's context ends with a client that hangs up. */
    private Map<Asked, EntryReader.Found> fromDatabase(List<Asked> missing, Look look) {
        try {
            Map<Asked, EntryReader.Found> found = QuarkusTransaction.requiringNew()
                    .call(() -> reader.outlooks(missing, look.asOf(), look.stops(), look.at()));
            failures.over();
            return found;
        } catch (PersistenceException | QuarkusTransactionException away) {
            failures.again(away);
            return Map.of();
        }
    }
}
