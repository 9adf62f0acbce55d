package dev.sayso.feed.webhook;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.feed.reading.Events;
import dev.sayso.feed.reading.FeedEvent;
import io.vertx.core.json.JsonObject;

/** Serves one consumer for a turn: what an administrator sends, then events in their order until one is not taken. */
@ApplicationScoped
class Courier {

    private static final int PAGE = 200;
    private static final int WRITE_AFTER = 100;
    private static final long WRITE_NANOS = Duration.ofSeconds(1).toNanos();

    /** So that many consumers share few threads fairly. */
    private static final long TURN_NANOS = Duration.ofSeconds(20).toNanos();

    private final DeliveryDesk desk;
    private final Messenger messenger;
    private final Events events;
    private final Clock clock;

    Courier(DeliveryDesk desk, Messenger messenger, Events events, Clock clock) {
        this.desk = desk;
        this.messenger = messenger;
        this.events = events;
        this.clock = clock;
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
        Turn.Done done = new Turn.Done(turn.position());
        List<FeedEvent> page = events.after(done.position(), PAGE);
        int attempt = turn.failures() + 1;
        while (!page.isEmpty() && System.nanoTime() < end && !stopping.getAsBoolean() && deliver(turn, done, page, attempt)) {
            attempt = 1;
            page = events.after(done.position(), PAGE);
        }
    }

    /** @return whether the turn goes on after these events */
    private boolean deliver(Turn turn, Turn.Done done, List<FeedEvent> page, int firstAttempt) {
        int attempt = firstAttempt;
        long written = System.nanoTime();
        for (FeedEvent event : page) {
            if (turn.consumer().takes(event.kind())) {
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
            }
            done.passed(event.number());
            if (done.attempts().size() >= WRITE_AFTER || System.nanoTime() - written > WRITE_NANOS) {
                written = System.nanoTime();
                if (!desk.moved(turn, done)) {
                    return false;
                }
            }
        }
        return desk.moved(turn, done);
    }

    private Outcome send(Turn turn, Delivery waiting) {
        String id = waiting.number().map(number -> Long.toString(number)).orElse("test-" + waiting.id());
        String body = waiting.number().map(number -> events.text(events.after(number - 1, 1).get(0)))
                .orElseGet(() -> new JsonObject().put("id", id).put("type", Delivery.TEST)
                        .put("timestamp", clock.instant().toString())
                        .put("data", new JsonObject().put("consumer", turn.consumer().name())).encode());
        return messenger.send(turn.consumer().url(), turn.secrets(), id, body);
    }
}
