package dev.sayso.feed;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Something that moves from time to time, for those who rest until it does. */
final class Movement {

    /** So long may a movement on another node stay unnoticed, where no notice of it came. */
    static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private final Object lock = new Object();
    private long count;

    /** How often it has moved: for {@link #pause}. */
    long count() {
        synchronized (lock) {
            return count;
        }
    }

    void happened() {
        synchronized (lock) {
            count++;
            lock.notifyAll();
        }
    }

    /**
     * Rests until it moves, or a while at most.
     *
     * @param seen what {@link #count} was before looking
     * @return false if the thread is to stop
     */
    boolean pause(long seen, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        synchronized (lock) {
            try {
                for (long left = atMost.toNanos(); count == seen && left > 0; left = end - System.nanoTime()) {
                    TimeUnit.NANOSECONDS.timedWait(lock, left);
                }
                return true;
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /**
     * Waits until there is something, looking whenever this moves and every 250 ms.
     *
     * @return empty if patience ran out
     */
    <T> Optional<T> await(Supplier<Optional<T>> something, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        long seen = count();
        Optional<T> found = something.get();
        for (long left = deadline - System.nanoTime(); found.isEmpty() && left > 0; left = deadline - System.nanoTime()) {
            if (!pause(seen, Duration.ofNanos(Math.min(left, LOOK_AGAIN.toNanos())))) {
                break;
            }
            seen = count();
            found = something.get();
        }
        return found;
    }
}
