package dev.sayso.feed.reading;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A place in the event log, opaque to whoever carries it.
 *
 * @param epoch the code of the history that it is a place of
 * @param number of the last event before it; 0 at the beginning
 */
record Cursor(String epoch, long number) {

    private static final byte VERSION = 1;
    private static final int CODE_BYTES = 4;
    private static final int BYTES = 1 + CODE_BYTES + Long.BYTES;

    /** @throws CursorUnknown if nobody was ever given this */
    static Cursor of(String token) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            if (bytes.remaining() == BYTES && bytes.get() == VERSION) {
                byte[] code = new byte[CODE_BYTES];
                bytes.get(code);
                Cursor cursor = new Cursor(HexFormat.of().formatHex(code), bytes.getLong());
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
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ByteBuffer.allocate(BYTES).put(VERSION)
                .put(HexFormat.of().parseHex(epoch)).putLong(number).array());
    }

    Cursor at(long other) {
        return new Cursor(epoch, other);
    }
}
