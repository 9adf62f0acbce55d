package dev.sayso.feed.reading;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The event log as programs read it. */
@ApplicationScoped
public class Events {

    private final EventLogDesk numbers;
    private final ObjectMapper json;
    private final Duration served;
    private final Clock clock;

    Events(EventLogDesk numbers, ObjectMapper json, @ConfigProperty(name = "sayso.feed.served") Duration served, Clock clock) {
        this.numbers = numbers;
        this.json = json;
        this.served = served;
        this.clock = clock;
    }

    /** The events after a number, in their order, however old. */
    public List<FeedEvent> after(long number, int limit) {
        return numbers.after(number, limit);
    }

    /** As it is sent. */
    public String text(FeedEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Cursor head() {
        return new Cursor(numbers.head());
    }

    /** Before the earliest event that is served. */
    Cursor start() {
        return new Cursor(numbers.numberedBefore(clock.instant().minus(served)));
    }

    /**
     * Where somebody goes on.
     *
     * @throws CursorUnknown if nobody was ever given this
     * @throws CursorTooOld if what follows is not served any more
     */
    Cursor at(String token) {
        Cursor cursor = Cursor.of(token);
        if (cursor.number() > numbers.head()) {
            throw new CursorUnknown();
        }
        if (numbers.isNumberedBefore(cursor.number() + 1, clock.instant().minus(served))) {
            throw new CursorTooOld(served, start());
        }
        return cursor;
    }
}
