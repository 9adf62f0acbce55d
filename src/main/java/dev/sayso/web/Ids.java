package dev.sayso.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes the ids of our own things: UUID version 7, so that they sort by time (RFC 9562, section 5.7). */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {
    }

    public static UUID next(Clock clock) {
        long random = RANDOM.nextLong();
        long high = clock.millis() << 16 | 0x7000L | random >>> 52;
        return new UUID(high, 0x8000000000000000L | RANDOM.nextLong() >>> 2);
    }
}
