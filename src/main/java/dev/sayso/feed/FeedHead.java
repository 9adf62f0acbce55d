package dev.sayso.feed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

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

    @ActivateRequestContext
    public long number() {
        return numbers.head();
    }

    /** The numbered facts after a number, with their facts. */
    @ActivateRequestContext
    public List<FactNumber> after(long number, int limit) {
        return numbers.after(number, limit);
    }

    /**
     * Waits until a fact has its number. Call it after the transaction that recorded the fact.
     *
     * @return empty if patience ran out
     */
    @ActivateRequestContext
    public Optional<Long> await(long factId, Duration patience) {
        return await(() -> numbers.of(factId), patience);
    }

    /** Waits until there is something, looking whenever the log or a follower moves and every 25 ms. */
    <T> Optional<T> await(Supplier<Optional<T>> something, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        long seen = movements();
        Optional<T> found = something.get();
        while (found.isEmpty() && System.nanoTime() < deadline && pause(seen, LOOK_AGAIN)) {
            seen = movements();
            found = something.get();
        }
        return found;
    }

    void moved() {
        synchronized (movement) {
            movements++;
            movement.notifyAll();
        }
    }

    /** How often the log or a follower has moved here: for {@link #pause}. */
    public long movements() {
        synchronized (movement) {
            return movements;
        }
    }

    /**
     * Rests until this node numbers something, or a while at most because another node may be the sequencer.
     *
     * @param seen what {@link #movements} was before looking
     * @return false if the thread is to stop
     */
    public boolean pause(long seen, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        synchronized (movement) {
            try {
                for (long left = atMost.toNanos(); movements == seen && left > 0; left = end - System.nanoTime()) {
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
