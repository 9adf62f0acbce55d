package dev.sayso.web;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Makes the ids of our own things: UUID version 7, so that they sort by time (RFC 9562, section 5.7). */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {
    }

    public static UUID next(Clock clock) {
        ByteBuffer random = random();
        return version7(clock.millis(), random.getLong(), random.getLong());
    }

    /**
     * One after the other for what is made at one moment: only the first is random, so that many cost little (RFC 9562,
     * section 6.2, method 2).
     */
    public static Supplier<UUID> series(Clock clock) {
        long now = clock.millis();
        ByteBuffer random = random();
        long high = random.getLong();
        AtomicLong low = new AtomicLong(random.getLong() >>> 1);
        return () -> version7(now, high, low.getAndAdd(4));
    }

    private static UUID version7(long millis, long high, long low) {
        return new UUID(millis << 16 | 0x7000L | high >>> 52, 0x8000000000000000L | low >>> 2);
    }

    private static ByteBuffer random() {
        byte[] random = new byte[2 * Long.BYTES];
        RANDOM.nextBytes(random);
        return ByteBuffer.wrap(random);
    }
}
