package dev.sayso.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** A thread in the background that does its round whenever it is woken, and now and then without. */
public final class Worker {

    private static final long PATIENCE_MILLIS = 5_000;

    private final String name;
    private final Duration interval;
    private final Runnable first;
    private final Runnable round;
    private final Runnable last;
    private final Semaphore wakeUp = new Semaphore(0);
    private @Nullable Thread thread;
    private volatile boolean stopping;

    /** One that has nothing to do before its first round and after its last. */
    public Worker(String name, Duration interval, Runnable round) {
        this(name, interval, () -> {
        }, round, () -> {
        });
    }

    /**
     * One that keeps something.
     *
     * @param first done once at the start; must not throw, like the others
     * @param round done again and again; looks at {@link #isStopping} when it takes long
     * @param last done once at the end
     */
    public Worker(String name, Duration interval, Runnable first, Runnable round, Runnable last) {
        this.name = name;
        this.interval = interval;
        this.first = first;
        this.round = round;
        this.last = last;
    }

    public void start() {
        stopping = false;
        thread = new Thread(this::work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits a little until the round is over. */
    public void stop() throws InterruptedException {
        if (thread != null) {
            stopping = true;
            wakeUp.release();
            thread.join(PATIENCE_MILLIS);
        }
    }

    public void wake() {
        wakeUp.release();
    }

    public boolean isStopping() {
        return stopping;
    }

    private void work() {
        first.run();
        try {
            while (!stopping) {
                wakeUp.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS);
                wakeUp.drainPermits();
                if (!stopping) {
                    round.run();
                }
            }
        } catch (InterruptedException interrupted) {
            stopping = true;
        }
        last.run();
    }
}
