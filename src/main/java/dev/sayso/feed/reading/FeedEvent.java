package dev.sayso.feed.reading;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import dev.sayso.feed.EventId;
import dev.sayso.feed.Fact;
import dev.sayso.feed.FactNumber;
import dev.sayso.feed.FactScope;
import dev.sayso.feed.FactType;

/**
 * A numbered fact as programs are told it: the same in the feed, the stream and webhooks.
 *
 * @param id the history that it is an event of, and its number there
 * @param timestamp when it happened
 */
@JsonPropertyOrder({ "id", "type", "timestamp", "data" })
public record FeedEvent(String id, String type, Instant timestamp, Data data) {

    /**
     * What it is about, by names.
     *
     * @param scope item, creator, use or all
     * @param id of the item, creator or history, or the use's name
     * @param use the only use concerned; none for all
     * @param deadline by when it must have happened; none where there is no time
     */
    @JsonPropertyOrder({ "scope", "id", "use", "cause", "deadline" })
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Data(String scope, String id, @Nullable String use, String cause, @Nullable Instant deadline) {
    }

    static FeedEvent of(FactNumber numbered, String epoch) {
        Fact fact = numbered.fact();
        return new FeedEvent(new EventId(epoch, numbered.number()).toString(), fact.type().code(), fact.at(),
                new Data(fact.scope().name().toLowerCase(Locale.ROOT), fact.subject(), fact.use().orElse(null), fact.cause(),
                        fact.deadline().orElse(null)));
    }

    Cursor cursor() {
        EventId written = EventId.of(id);
        return new Cursor(written.epoch(), written.number());
    }

    /** Its number in the event log. */
    public long number() {
        return EventId.of(id).number();
    }

    /** What it is about. */
    public FactScope scope() {
        return FactScope.valueOf(data.scope.toUpperCase(Locale.ROOT));
    }

    public FactType kind() {
        return FactType.of(type);
    }
}
