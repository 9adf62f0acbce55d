package dev.sayso;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Looks again and again until something has happened, and fails if it does not. */
public final class Wait {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long BETWEEN_MILLIS = 5;

    private Wait() {
    }

    public static void until(String what, Callable<Boolean> condition) {
        until(what, PATIENCE, condition);
    }

    /** How long it took; fails if it takes longer than that. */
    public static Duration until(String what, Duration patience, Callable<Boolean> condition) {
        long start = System.nanoTime();
        try {
            while (!condition.call()) {
                assertThat(System.nanoTime() - start).as("nanoseconds waiting for %s", what).isLessThan(patience.toNanos());
                Thread.sleep(BETWEEN_MILLIS);
            }
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("Waiting for " + what, failure);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
