package dev.sayso.feed.webhook;

import java.util.List;

import dev.sayso.feed.reading.FeedEvent;

/**
 * What a consumer is told next.
 *
 * @param end up to which number its lane is done with after them
 */
record NextEvents(Lane lane, List<FeedEvent> events, long end) {

    /** Two orders that wait for each other only where they are about the same. */
    enum Lane {
        /** Everything but registrations of items, and those registrations that something of it is about. */
        FIRST,
        /** The other registrations. */
        LAST
    }

    boolean leads(Turn.Done done) {
        return !events.isEmpty() || end > (lane == Lane.LAST ? done.position() : done.ahead());
    }
}
