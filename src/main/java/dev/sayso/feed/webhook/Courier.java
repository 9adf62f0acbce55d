package dev.sayso.feed.webhook;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.sayso.feed.FeedMoved;
import dev.sayso.feed.reading.Events;
import dev.sayso.feed.reading.FeedEvent;
import io.vertx.core.json.JsonObject;

/** Serves one consumer for a turn: what an administrator sends, then events until one is not taken. */
@ApplicationScoped
class Courier {

    private static final int WRITE_AFTER = 100;
    private static final long WRITE_NANOS = Duration.ofSeconds(1).toNanos();

    /** So that many consumers share few threads fairly. */
    private static final long TURN_NANOS = Duration.ofSeconds(20).toNanos();

    private final DeliveryDesk desk;
    private final Messenger messenger;
    private final Events events;
    private final Backlog backlog;
    private final Clock clock;
    private volatile long head;

    Courier(DeliveryDesk desk, Messenger messenger, Events events, Backlog backlog, Clock clock) {
        this.desk = desk;
        this.messenger = messenger;
        this.events = events;
        this.backlog = backlog;
        this.clock = clock;
    }

    void notice(@Observes FeedMoved moved) {
        head = moved.head();
    }

    void serve(Turn turn, BooleanSupplier stopping) {
        try {
            for (Delivery waiting : desk.waiting(turn)) {
                desk.sent(waiting, send(turn, waiting));
            }
            if (turn.active()) {
                follow(turn, stopping);
            }
        } finally {
            desk.release(turn);
        }
    }

    private void follow(Turn turn, BooleanSupplier stopping) {
        long end = System.nanoTime() + TURN_NANOS;
        Turn.Done done = turn.begin();
        Delivering delivering = new Delivering(turn, done);
        long seen = head;
        NextEvents batch = backlog.next(turn, done);
        while (batch.leads(done) && System.nanoTime() < end && !stopping.getAsBoolean()) {
            if (!delivering.goesOn(batch, seen)) {
                return;
            }
            seen = head;
            batch = backlog.next(turn, done);
        }
        desk.moved(turn, done);
    }

    /** One turn's way through the events. */
    private final class Delivering {

        private final Turn turn;
        private final Turn.Done done;
        private int attempt;
        private long written = System.nanoTime();

        Delivering(Turn turn, Turn.Done done) {
            this.turn = turn;
            this.done = done;
            this.attempt = turn.consumer().failures() + 1;
        }

        /**
         * Registrations are left for what happens meanwhile.
         *
         * @param seen the end of the log before this batch was read
         */
        private boolean goesOn(NextEvents batch, long seen) {
            for (FeedEvent event : batch.events()) {
                if (!take(event)) {
                    return false;
                }
                done.passed(batch, event);
                if (!isWritten()) {
                    return false;
                }
                if (batch.lane() == NextEvents.Lane.LAST && head != seen) {
                    return true;
                }
            }
            done.passed(batch);
            return true;
        }

        private boolean take(FeedEvent event) {
            Outcome outcome = messenger.send(turn.consumer().url(), turn.secrets(), event.id(), events.text(event));
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
            done.tried(new Turn.Attempt(event.number(), event.type(), attempt, outcome));
            if (!outcome.isTaken()) {
                desk.failed(turn, done);
                return false;
            }
            attempt = 1;
            return true;
        }

        /** Now and then; whether the turn goes on. */
        private boolean isWritten() {
            if (done.attempts().size() < WRITE_AFTER && System.nanoTime() - written < WRITE_NANOS) {
                return true;
            }
            written = System.nanoTime();
            return desk.moved(turn, done);
        }
    }

    private Outcome send(Turn turn, Delivery waiting) {
        Optional<FeedEvent> event = waiting.number().map(number -> events.after(number - 1, 1).get(0));
        String id = event.map(FeedEvent::id).orElse("test-" + waiting.id());
        String body = event.map(events::text)
                .orElseGet(() -> new JsonObject().put("id", id).put("type", Delivery.TEST)
                        .put("timestamp", clock.instant().toString())
                        .put("data", new JsonObject().put("consumer", turn.consumer().name())).encode());
        return messenger.send(turn.consumer().url(), turn.secrets(), id, body);
    }
}
