package dev.sayso.feed.admin;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sayso.feed.FactType;
import dev.sayso.feed.FeedMessages;
import dev.sayso.feed.webhook.Consumer;
import dev.sayso.web.Messages;

/**
 * A consumer as pages show it.
 *
 * @param behind how many events have happened since the last that it took
 * @param tries when the next event is tried again; null if none failed
 * @param rotates until when two secrets sign; null if one does
 * @param sent the last delivery to anybody that the page knows of
 */
public record ConsumerView(Consumer consumer, long behind, @Nullable Instant tries, @Nullable Instant rotates, long sent) {

    static ConsumerView of(Consumer consumer, long head, Instant now, long sent) {
        boolean failing = consumer.state() == Consumer.State.ACTIVE && consumer.failures() > 0;
        return new ConsumerView(consumer, head - consumer.position(), failing ? consumer.dueAt() : null,
                consumer.rotatesUntil(now).orElse(null), sent);
    }

    public String state() {
        FeedMessages words = Messages.of(FeedMessages.class);
        return tries == null ? words.state(consumer.state()) : words.failing();
    }

    /** How the state looks. */
    public String look() {
        return switch (consumer.state()) {
            case ACTIVE -> tries == null ? "on" : "waits";
            case PAUSED -> "waits";
            case DISABLED -> "stop";
            case ENDED -> "final";
        };
    }

    public @Nullable String reason() {
        return consumer.reason().map(Messages.of(FeedMessages.class)::reason).orElse(null);
    }

    public boolean isActive() {
        return consumer.state() == Consumer.State.ACTIVE;
    }

    /** Null if there is none. */
    public @Nullable String client() {
        return consumer.client().orElse(null);
    }

    /** Empty for all. */
    public List<String> types() {
        return consumer.types().stream().map(FactType::code).toList();
    }
}
