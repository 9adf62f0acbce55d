package dev.sayso.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Looks again and again. */
final class Wait {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Wait() {
    }

    static void until(String what, Callable<Boolean> condition) throws Exception {
        until(what, PATIENCE, condition);
    }

    /** How long it took; fails if it takes longer than that. */
    static Duration until(String what, Duration patience, Callable<Boolean> condition) throws Exception {
        long start = System.nanoTime();
        while (!condition.call()) {
            assertThat(System.nanoTime() - start).as("waiting for %s", what).isLessThan(patience.toNanos());
            Thread.sleep(2);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
