package dev.sayso.feed.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A consumer that one node serves for a while, and nobody else meanwhile.
 *
 * @param lease what is written on the consumer as long as that is so
 * @param active whether events are sent, and not only what an administrator sends
 * @param position the last event that is done with
 * @param failures how often the next was tried
 */
record Turn(Consumer consumer, UUID lease, List<SigningSecret> secrets, boolean active, long position, int failures) {

    /** What happened in a turn and is not written down yet. */
    static final class Done {

        private final List<Attempt> attempts = new ArrayList<>();
        private long position;

        Done(long position) {
            this.position = position;
        }

        void passed(long number) {
            position = number;
        }

        void tried(Attempt attempt) {
            attempts.add(attempt);
        }

        long position() {
            return position;
        }

        List<Attempt> attempts() {
            return attempts;
        }
    }

    /** One attempt at an event. */
    record Attempt(long number, String type, int count, Outcome outcome) {
    }
}
