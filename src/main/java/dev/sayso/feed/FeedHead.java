package dev.sayso.feed;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** The end of the event log: its last number, and waiting for it to pass a fact. */
@ApplicationScoped
public class FeedHead {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(25);

    private final FactNumbers numbers;
    private final Object movement = new Object();
    private long movements;

    FeedHead(FactNumbers numbers) {
        this.numbers = numbers;
    }

    public long number() {
        return numbers.head();
    }

    /**
     * Waits until a fact has its number. Call it after the transaction that recorded the fact.
     *
     * @return empty if patience ran out
     */
    @ActivateRequestContext
    public Optional<Long> await(long factId, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        long seen = movements();
        Optional<Long> number = numbers.of(factId);
        while (number.isEmpty() && System.nanoTime() < deadline && pause(seen)) {
            seen = movements();
            number = numbers.of(factId);
        }
        return number;
    }

    void moved() {
        synchronized (movement) {
            movements++;
            movement.notifyAll();
        }
    }

    private long movements() {
        synchronized (movement) {
            return movements;
        }
    }

    /** Wakes when this node numbers something; looks again by itself because another node may be the sequencer. */
    private boolean pause(long seen) {
        long end = System.nanoTime() + LOOK_AGAIN.toNanos();
        synchronized (movement) {
            try {
                for (long left = LOOK_AGAIN.toNanos(); movements == seen && left > 0; left = end - System.nanoTime()) {
                    TimeUnit.NANOSECONDS.timedWait(movement, left);
                }
                return true;
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
