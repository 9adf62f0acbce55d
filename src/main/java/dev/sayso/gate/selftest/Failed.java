package dev.sayso.gate.selftest;

/** A check found that something is not as it has to be; the message says what. */
final class Failed extends RuntimeException {

    Failed(String found) {
        super(found);
    }

    static void unless(boolean right, String found) {
        if (!right) {
            throw new Failed(found);
        }
    }
}
