package dev.sayso.crash;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What all questions came to. */
final class Score {

    private final LongAdder asked = new LongAdder();
    private final LongAdder allowed = new LongAdder();
    private final LongAdder afterOff = new LongAdder();
    private final LongAdder singlyAfterOff = new LongAdder();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Queue<Exception> broken = new ConcurrentLinkedQueue<>();

    void count(boolean yes, boolean wasOff, boolean single) {
        asked.increment();
        if (yes) {
            allowed.increment();
        }
        if (wasOff) {
            afterOff.increment();
            if (single) {
                singlyAfterOff.increment();
            }
        }
    }

    /** A permit after an answered withdrawal. */
    void wrong(String what) {
        wrong.add(what);
    }

    void broke(Exception why) {
        broken.add(why);
    }

    long allowed() {
        return allowed.sum();
    }

    /** Questions that were sent after an answered withdrawal. */
    long afterOff() {
        return afterOff.sum();
    }

    /** Those of them that were a request of their own. */
    long singlyAfterOff() {
        return singlyAfterOff.sum();
    }

    Queue<String> wrong() {
        return wrong;
    }

    Queue<Exception> broken() {
        return broken;
    }

    @Override
    public String toString() {
        return "%d questions, %d of them yes; %d after an answered withdrawal (%d singly), %d of them yes".formatted(
                asked.sum(),
                allowed.sum(), afterOff.sum(), singlyAfterOff.sum(), wrong.size());
    }
}
