package dev.sayso.feed.reading;

import java.util.List;

/**
 * Some events in their order.
 *
 * @param end the number up to which there are no others of the types that were asked for
 */
public record EventPage(List<FeedEvent> events, long end) {
}
