package dev.sayso.gate.index;

import java.time.Duration;

/** For how long what is in memory may still be answered from: nothing older than the bound, and only with a lease. */
final class Freshness {

    private final long bound;
    private volatile long seenAt;
    private volatile long leasedAt;
    private volatile boolean started;

    Freshness(Duration bound) {
        this.bound = bound.toNanos();
    }

    /**
     * The index had come to the end of the log, and everybody knows to wait for this node.
     *
     * @param seen when reading the end of the log began, by {@link System#nanoTime}
     * @param leased when the last report of this node began
     */
    void renew(long seen, long leased) {
        seenAt = seen;
        leasedAt = leased;
        started = true;
    }

    boolean holds() {
        long now = System.nanoTime();
        return started && now - seenAt <= bound && now - leasedAt <= bound;
    }
}
