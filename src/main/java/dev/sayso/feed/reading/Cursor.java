package dev.sayso.feed.reading;

import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * A place in the event log, opaque to whoever carries it.
 *
 * @param number of the last event before it; 0 at the beginning
 */
record Cursor(long number) {

    /** @throws CursorUnknown if nobody was ever given this */
    static Cursor of(String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length == Long.BYTES) {
                Cursor cursor = new Cursor(ByteBuffer.wrap(bytes).getLong());
                if (cursor.number >= 0 && cursor.token().equals(token)) {
                    return cursor;
                }
            }
        } catch (IllegalArgumentException malformed) {
            // told below
        }
        throw new CursorUnknown();
    }

    String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }
}
