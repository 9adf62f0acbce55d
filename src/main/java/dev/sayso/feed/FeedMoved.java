package dev.sayso.feed;

/**
 * The event log has grown, by this node or another; told at most 250 ms later.
 *
 * @param head its last number
 */
public record FeedMoved(long head) {
}
