package dev.sayso.feed.reading;

import org.jspecify.annotations.Nullable;

/**
 * What a stream says next.
 *
 * @param cursor after it
 * @param type of the event; null if it is none, but a sign of life
 * @param data the event
 */
record Told(Cursor cursor, @Nullable String type, String data) {

    /** No event: where its reader goes on, also if that was told others and not these. */
    static Told at(Cursor cursor) {
        return new Told(cursor, null, "");
    }

    static Told event(FeedEvent event, String text) {
        return new Told(event.cursor(), event.type(), text);
    }
}
