package dev.sayso.feed.reading;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import dev.sayso.feed.FactType;
import dev.sayso.feed.FeedMoved;
import dev.sayso.feed.reading.EventStream.Client;
import dev.sayso.web.FailureLog;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;

/** All streams of this node. Those that are at the end of the log share what is read of it, the others read for themselves. */
@ApplicationScoped
class EventStreams {

    private static final int PAGE = 500;
    private static final long TICK_MILLIS = 1_000;

    /**
     * What there is to tell a stream next.
     *
     * @param end the number up to which there is nothing else
     */
    record Read(List<Told> told, long end) {
    }

    private final FailureLog failures = new FailureLog(Logger.getLogger(EventStreams.class), "Reading events for streams");
    private final Events events;
    private final ExecutorService threads;
    private final Vertx vertx;
    private final Clock clock;
    private final int most;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> perClient = new ConcurrentHashMap<>();
    private volatile RecentEvents recent = RecentEvents.upTo(0);

    EventStreams(Events events, ExecutorService threads, Vertx vertx, Clock clock,
            @ConfigProperty(name = "sayso.feed.streams-per-client") int most) {
        this.events = events;
        this.threads = threads;
        this.vertx = vertx;
        this.clock = clock;
        this.most = most;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(TICK_MILLIS, timer -> tick(clock.instant()));
    }

    void stop(@Observes ShutdownEvent event) {
        tick(Instant.MAX);
    }

    /** @throws TooManyStreams if the client has as many as it can */
    void admit(String client) {
        if (perClient.getOrDefault(client, 0) >= most) {
            throw new TooManyStreams(most);
        }
    }

    Flow.Publisher<Told> from(Cursor start, EventTypes types, Client client) {
        return reader -> {
            EventStream stream = new EventStream(this, reader, client, types, start, clock.instant());
            perClient.merge(client.name(), 1, Integer::sum);
            open.add(stream);
            reader.onSubscribe(stream);
        };
    }

    void closed(EventStream stream, String client) {
        if (open.remove(stream)) {
            perClient.computeIfPresent(client, (name, now) -> now == 1 ? null : now - 1);
        }
    }

    /** Reads the new events once for all who wait for them; after a leap, everybody reads for themselves. */
    void follow(@Observes FeedMoved moved) {
        if (open.isEmpty() || moved.head() - recent.head() > RecentEvents.MOST) {
            recent = RecentEvents.upTo(moved.head());
        }
        List<Told> page = List.of();
        do {
            recent = recent.and(page);
            page = recent.head() < moved.head() ? page(recent.head()) : List.of();
        } while (!page.isEmpty());
        open.forEach(EventStream::go);
    }

    long head() {
        return recent.head();
    }

    /** The events after a number, if they are at hand. */
    Optional<Read> atHand(long position, EventTypes types) {
        RecentEvents now = recent;
        return now.reachBackTo(position) ? Optional.of(new Read(now.after(position).stream()
                .filter(told -> types.take(FactType.of(requireNonNull(told.type())))).toList(), Math.max(position, now.head())))
                : Optional.empty();
    }

    /** Reads the events after a number on a thread that can wait; none if that fails, and the stream asks again. */
    void read(long position, EventTypes types, Consumer<Read> reader) {
        threads.execute(() -> {
            Read found = new Read(List.of(), position);
            try {
                EventPage page = events.after(position, types, PAGE);
                found = new Read(told(page.events()), page.end());
                failures.over();
            } catch (RuntimeException triedAgain) {
                failures.again(triedAgain);
            } finally {
                reader.accept(found);
            }
        });
    }

    void tick(Instant now) {
        open.forEach(stream -> stream.tick(now));
    }

    private List<Told> page(long position) {
        return told(events.after(position, PAGE));
    }

    private List<Told> told(List<FeedEvent> found) {
        return found.stream().map(event -> Told.event(event, events.text(event))).toList();
    }
}
