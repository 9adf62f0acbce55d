package dev.sayso.feed.webhook;

import java.time.Duration;
import java.util.Optional;

/**
 * How far an event has got: "reached 3 of 3 consumers, the last after 1.2 s".
 *
 * @param reached how many consumers have acknowledged it
 * @param of how many were to be told it and say what they have done
 * @param last how long after it happened the last of them did; empty if none did
 */
public record Reach(int reached, int of, Optional<Duration> last) {

    /** Whether all who were to be told have acknowledged. */
    public boolean isWhole() {
        return reached == of;
    }
}
