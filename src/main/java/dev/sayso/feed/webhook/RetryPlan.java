package dev.sayso.feed.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long a delivery that failed waits for the next attempt: soon and often at first, so that a short outage is over for
 * everybody when it is over, then as the Standard Webhooks specification has it; 14 attempts within about three days.
 */
final class RetryPlan {

    private static final List<Duration> WAITS = List.of(Duration.ofSeconds(5), Duration.ofSeconds(15),
            Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5),
            Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(5), Duration.ofHours(10), Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** So much longer at most, so that consumers that failed together do not all come back together. */
    private static final double JITTER = 0.2;

    private RetryPlan() {
    }

    /**
     * The wait after some attempts at one event, all of which failed.
     *
     * @param failures 1 or more
     * @param chance 0 to 1, by chance
     * @return empty if there is no further attempt
     */
    static Optional<Duration> after(int failures, double chance) {
        return failures > WAITS.size() ? Optional.empty()
                : Optional.of(Duration.ofMillis((long) (WAITS.get(failures - 1).toMillis() * (1 + JITTER * chance))));
    }
}
