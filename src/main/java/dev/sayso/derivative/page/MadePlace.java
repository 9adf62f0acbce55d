package dev.sayso.derivative.page;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Where a list goes on; opaque to whoever carries it. */
public final class MadePlace {

    private MadePlace() {
    }

    /**
     * Where a list goes on after a line.
     *
     * @param item the last line's
     */
    public static String token(long item) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ByteBuffer.allocate(Long.BYTES).putLong(item).array());
    }

    /** Empty for what is no place. */
    public static Optional<Long> of(@Nullable String token) {
        try {
            return token == null ? Optional.empty()
                    : Optional.of(ByteBuffer.wrap(Base64.getUrlDecoder().decode(token)).getLong());
        } catch (IllegalArgumentException | BufferUnderflowException malformed) {
            return Optional.empty();
        }
    }
}
