package dev.sayso.gate.index;

import java.time.Duration;
import java.time.InstantSource;

/**
 * A moment from which time is measured, by two clocks: one that nobody sets but that may stand still while the machine
 * sleeps, and one that goes on meanwhile but can be set. Whichever says more counts.
 */
record Mark(long nanos, long wallMillis) {

    static Mark now(InstantSource wall) {
        return new Mark(System.nanoTime(), wall.millis());
    }

    boolean isOlderThan(Duration age, Mark now) {
        return now.nanos - nanos > age.toNanos() || now.wallMillis - wallMillis > age.toMillis();
    }
}
