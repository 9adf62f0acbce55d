package dev.sayso.web;

import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

/**
 * Tells of what fails again and again without flooding the log: the first time with its cause, then a line a minute, and
 * when it is over.
 */
public final class FailureLog {

    private static final long BETWEEN_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Logger log;
    private final String what;
    private long failures;
    private long toldAt;

    /** @param what fails, as the beginning of a sentence */
    public FailureLog(Logger log, String what) {
        this.log = log;
        this.what = what;
    }

    /** It failed, and will be tried again. */
    public synchronized void again(Exception failure) {
        failures++;
        long now = System.nanoTime();
        if (failures == 1) {
            log.errorf(failure, "%s: failed, trying again", what);
            toldAt = now;
        } else if (now - toldAt > BETWEEN_NANOS) {
            log.errorf("%s: failed %d times by now, trying again: %s", what, failures, failure);
            toldAt = now;
        }
    }

    /** It worked. */
    public synchronized void over() {
        if (failures > 0) {
            log.infof("%s: works again, after %d failures", what, failures);
            failures = 0;
        }
    }
}
