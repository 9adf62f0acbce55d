package dev.sayso.feed.reading;

import org.jspecify.annotations.Nullable;

/**
 * What a stream says next.
 *
 * @param cursor after it; null if the reader goes on where it is
 * @param type of the event; null if it is none, but a sign of life
 * @param data the event
 */
record Told(@Nullable Cursor cursor, @Nullable String type, String data) {

    static final Told BEAT = new Told(null, null, "");

    static Told opening(Cursor cursor) {
        return new Told(cursor, null, "");
    }

    static Told event(FeedEvent event, String text) {
        return new Told(new Cursor(event.number()), event.type(), text);
    }
}
