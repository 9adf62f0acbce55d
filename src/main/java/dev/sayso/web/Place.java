package dev.sayso.web;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Where a list sorted by moments goes on: after this line. Opaque to whoever carries it. */
public record Place(Instant at, UUID id) {

    private static final int BYTES = 3 * Long.BYTES;

    /** Empty for what is no place. */
    public static Optional<Place> of(@Nullable String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token == null ? "" : token);
            if (bytes.length != BYTES) {
                return Optional.empty();
            }
            ByteBuffer place = ByteBuffer.wrap(bytes);
            return Optional.of(new Place(Instant.ofEpochMilli(place.getLong()), new UUID(place.getLong(), place.getLong())));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    public String token() {
        return Base64.getUrlEncoder().encodeToString(ByteBuffer.allocate(BYTES).putLong(at.toEpochMilli())
                .putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array());
    }
}
