package dev.sayso.crash;

import java.util.concurrent.atomic.AtomicLong;

/** Whether a person has been told that an item is off: even numbers while it may be on, odd ones from the answer on. */
final class Switch {

    private final AtomicLong state = new AtomicLong();

    /** Before the person says yes. */
    void mayBeOn() {
        state.updateAndGet(now -> now + now % 2);
    }

    /** After the person was told that it is off. */
    void isOff() {
        state.updateAndGet(now -> now + 1 - now % 2);
    }

    /** What it is now; the same odd number before and after a question means that it was off all the time. */
    long state() {
        return state.get();
    }
}
