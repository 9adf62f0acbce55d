package dev.sayso.feed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** The end of the event log: its last number, and waiting for it to pass a fact. */
@ApplicationScoped
public class FeedHead {

    private final FactNumbers numbers;
    private final Movement movement = new Movement();

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
        return movement.await(() -> numbers.of(factId), patience);
    }

    void moved() {
        movement.happened();
    }

    /** How often the log was seen to grow: for {@link #pause}. */
    public long movements() {
        return movement.count();
    }

    /**
     * Rests until the log grows, or 250 ms because that may stay unnoticed.
     *
     * @param seen what {@link #movements} was before looking
     * @return false if the thread is to stop
     */
    public boolean pause(long seen) {
        return movement.pause(seen, Movement.LOOK_AGAIN);
    }
}
