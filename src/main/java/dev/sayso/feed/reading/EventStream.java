package dev.sayso.feed.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

/**
 * One reader of the event log, told as fast as it reads: each event is taken only when the last is on its way, so that a
 * slow reader keeps nobody waiting and nothing in memory.
 */
final class EventStream implements Flow.Subscription {

    static final Duration BEAT = Duration.ofSeconds(15);

    private final EventStreams streams;
    private final Flow.Subscriber<? super Told> reader;
    private final Client client;
    private final EventTypes types;
    private final AtomicLong wanted = new AtomicLong();
    private final AtomicInteger work = new AtomicInteger();
    private final Queue<Told> waiting = new ArrayDeque<>();
    private final Cursor start;
    private long position;
    private volatile EventStreams.@Nullable Read read;
    private volatile boolean reading;
    private volatile boolean beating;
    private volatile boolean ending;
    private volatile boolean closed;
    private volatile Instant beat;

    /**
     * Whose stream it is.
     *
     * @param until when its token expires
     * @param cut ends the connection
     */
    record Client(String name, Instant until, Runnable cut) {
    }

    EventStream(EventStreams streams, Flow.Subscriber<? super Told> reader, Client client, EventTypes types, Cursor start,
            Instant now) {
        this.streams = streams;
        this.reader = reader;
        this.client = client;
        this.types = types;
        this.start = start;
        this.position = start.number();
        this.beat = now;
        waiting.add(Told.at(start));
    }

    @Override
    public void request(long more) {
        wanted.accumulateAndGet(more, (now, added) -> now + added < 0 ? Long.MAX_VALUE : now + added);
        go();
    }

    @Override
    public void cancel() {
        closed = true;
        streams.closed(this, client.name());
    }

    /** Looks at the time: the token expires, a sign of life is due, or the last one was not even taken. */
    void tick(Instant now) {
        if (!now.isBefore(client.until())) {
            ending = true;
            go();
        } else if (!now.isBefore(beat.plus(BEAT))) {
            if (beating) {
                cancel();
                client.cut().run();
            } else {
                beat = now;
                beating = true;
                go();
            }
        }
    }

    /** Tells what there is to tell, on one thread at a time. */
    void go() {
        if (work.getAndIncrement() == 0) {
            int done = 1;
            do {
                tell();
                done = work.addAndGet(-done);
            } while (done != 0);
        }
    }

    private void tell() {
        while (!closed && !ending && wanted.get() > 0) {
            Told next = next();
            if (next == null) {
                break;
            }
            wanted.decrementAndGet();
            reader.onNext(next);
        }
        if (ending && !closed) {
            cancel();
            reader.onComplete();
        }
    }

    private @Nullable Told next() {
        if (waiting.isEmpty()) {
            fill();
        }
        Told next = waiting.poll();
        if (next == null && beating) {
            next = Told.at(start.at(position));
        }
        beating = next == null && beating;
        return next;
    }

    private void fill() {
        EventStreams.Read found = read;
        if (found != null) {
            read = null;
            reading = false;
            boolean failed = found.end() == position;
            take(found);
            if (failed) {
                return;
            }
        }
        while (waiting.isEmpty() && !reading && position < streams.head()) {
            Optional<EventStreams.Read> atHand = streams.atHand(position, types);
            atHand.ifPresent(this::take);
            reading = atHand.isEmpty();
            if (reading) {
                streams.read(position, types, this::found);
            }
        }
    }

    /** Nothing waits any more when this is called, so all up to the position is told. */
    private void take(EventStreams.Read found) {
        waiting.addAll(found.told());
        position = found.end();
    }

    private void found(EventStreams.Read events) {
        read = events;
        go();
    }
}
