package dev.sayso.feed.reading;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.sayso.feed.EventId;

/** The event log as programs read it. */
@ApplicationScoped
public class Events {

    /** Small enough to be looked through in a moment, whatever there is. */
    private static final int LOOKED_AT_ONCE = 10_000;
    private static final int MOST_LOOKED_AT = 10 * LOOKED_AT_ONCE;

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

    /**
     * Those of some types after a number, of as many numbers as can be looked at in one go: there can be more although the
     * page is not full, or empty.
     */
    public EventPage after(long number, EventTypes types, int limit) {
        return after(number, numbers.head(), types, limit);
    }

    /** The same up to another number. */
    public EventPage after(long number, long bound, EventTypes types, int limit) {
        long last = Math.min(bound, number + MOST_LOOKED_AT);
        List<FeedEvent> found = new ArrayList<>();
        long end = number;
        while (end < last && found.size() < limit && !types.areNone()) {
            long until = Math.min(last, end + LOOKED_AT_ONCE);
            List<FeedEvent> more = numbers.between(end, until, types, limit - found.size());
            found.addAll(more);
            end = found.size() == limit ? found.get(limit - 1).number() : until;
        }
        return new EventPage(found, types.areNone() ? Math.max(end, last) : end);
    }

    /** Those with these numbers, in their order. */
    public List<FeedEvent> of(Collection<Long> wanted) {
        return wanted.isEmpty() ? List.of() : numbers.of(wanted);
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
        return new Cursor(numbers.epoch(), numbers.head());
    }

    /** Before the earliest event that is served. */
    Cursor start() {
        return new Cursor(numbers.epoch(), numbers.numberedBefore(clock.instant().minus(served)));
    }

    /**
     * Where somebody goes on.
     *
     * @throws CursorUnknown if nobody was ever given this
     * @throws EpochOver if it is of another history
     * @throws CursorTooOld if what follows is not served any more
     */
    Cursor at(String token) {
        Cursor cursor = Cursor.of(token);
        if (!cursor.epoch().equals(numbers.epoch())) {
            throw over(cursor.epoch(), cursor.number());
        }
        if (cursor.number() > numbers.head()) {
            throw new CursorUnknown();
        }
        if (isTooOld(cursor.number())) {
            throw new CursorTooOld(served, start());
        }
        return cursor;
    }

    /**
     * The number of an event in the present history.
     *
     * @throws EpochOver if it is an event of another history alone
     */
    public long number(EventId id) {
        OptionalLong shared = numbers.shared(id.epoch(), id.number());
        if (shared.isPresent() && shared.getAsLong() == id.number()) {
            return id.number();
        }
        throw over(id.epoch(), id.number());
    }

    /** To go on where both histories are the same, if that is known and still served. */
    private EpochOver over(String epoch, long number) {
        OptionalLong shared = numbers.shared(epoch, number);
        Cursor start = start();
        return new EpochOver(shared.isEmpty() || isTooOld(shared.getAsLong()) ? start : start.at(shared.getAsLong()));
    }

    private boolean isTooOld(long number) {
        return numbers.isNumberedBefore(number + 1, clock.instant().minus(served));
    }
}
