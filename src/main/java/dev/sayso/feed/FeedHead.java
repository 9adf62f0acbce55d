package dev.sayso.feed;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** The end of the event log: its last number, and waiting for it to pass a fact. */
@ApplicationScoped
public class FeedHead {

    private static final long LOOK_AGAIN_MILLIS = 25;

    private final FactNumbers numbers;
    private final Object movement = new Object();

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
        Optional<Long> number = numbers.of(factId);
        while (number.isEmpty() && System.nanoTime() < deadline && pause()) {
            number = numbers.of(factId);
        }
        return number;
    }

    void moved() {
        synchronized (movement) {
            movement.notifyAll();
        }
    }

    /** Wakes when this node numbers something; looks again by itself because another node may be the sequencer. */
    private boolean pause() {
        synchronized (movement) {
            try {
                movement.wait(LOOK_AGAIN_MILLIS);
                return true;
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
