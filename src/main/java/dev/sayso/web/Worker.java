package dev.sayso.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A thread that works whenever it is woken, and looks for work by itself from time to time. What fails is told and tried
 * again the next time.
 */
public final class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);

    /** Does all there is to do, or returns early once it is asked to stop. */
    public interface Work {
        void doAll(Worker worker);
    }

    private final String name;
    private final Work work;
    private final Duration look;
    private final Duration pause;
    private final FailureLog failures;
    private final Semaphore wakeUp = new Semaphore(1);
    private @Nullable Thread thread;
    private volatile boolean stopping;

    /**
     * @param name of the thread, and in the log
     * @param look how long it sleeps at most
     * @param pause how long it rests after each piece of work, so that what comes close together is done together
     */
    public Worker(String name, Work work, Duration look, Duration pause) {
        this.name = name;
        this.work = work;
        this.look = look;
        this.pause = pause;
        failures = new FailureLog(LOG, name);
    }

    public void start() {
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Lets it finish what it is at, for five seconds. */
    public void stop() throws InterruptedException {
        stopping = true;
        wake();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    public void wake() {
        wakeUp.release();
    }

    public boolean isStopping() {
        return stopping;
    }

    private void run() {
        try {
            while (!stopping) {
                wakeUp.tryAcquire(look.toMillis(), TimeUnit.MILLISECONDS);
                wakeUp.drainPermits();
                if (!stopping) {
                    work();
                    Thread.sleep(pause.toMillis());
                }
            }
        } catch (InterruptedException interrupted) {
            LOG.debugf("%s stops", name);
        }
    }

    private void work() {
        try {
            work.doAll(this);
            failures.over();
        } catch (RuntimeException triedAgain) {
            failures.again(triedAgain);
        }
    }
}
