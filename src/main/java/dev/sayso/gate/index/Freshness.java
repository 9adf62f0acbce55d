package dev.sayso.gate.index;

import java.time.Duration;
import java.time.InstantSource;

import org.jspecify.annotations.Nullable;

/** For how long what is in memory may still be answered from: nothing older than the bound, and only with a lease. */
final class Freshness {

    private final Duration bound;
    private final InstantSource wall;
    private volatile @Nullable Mark seenAt;
    private volatile @Nullable Mark leasedAt;
    private volatile @Nullable Mark stopsSeenAt;

    /** @param wall the machine's, not one that can be put at chosen moments */
    Freshness(Duration bound, InstantSource wall) {
        this.bound = bound;
        this.wall = wall;
    }

    Mark now() {
        return Mark.now(wall);
    }

    /**
     * The index had come to the end of the log, and everybody knows to wait for this node.
     *
     * @param seen when reading the end of the log began
     * @param leased when the last report of this node began
     */
    void renew(Mark seen, Mark leased) {
        seenAt = seen;
        leasedAt = leased;
    }

    /** @param begun when looking for the noes ahead of the log began */
    void sawStops(Mark begun) {
        stopsSeenAt = begun;
    }

    boolean holds() {
        Mark seen = seenAt;
        Mark leased = leasedAt;
        Mark stops = stopsSeenAt;
        Mark now = now();
        return seen != null && leased != null && stops != null && !isOver(seen, now) && !isOver(leased, now)
                && !isOver(stops, now);
    }

    /** Whether what began then counts no more. */
    boolean isOver(Mark since, Mark now) {
        return since.isOlderThan(bound, now);
    }
}
