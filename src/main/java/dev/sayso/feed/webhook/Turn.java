package dev.sayso.feed.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import dev.sayso.feed.FactType;
import dev.sayso.feed.reading.FeedEvent;

/**
 * A consumer that one node serves for a while, and nobody else meanwhile.
 *
 * @param lease what is written on the consumer as long as that is so
 * @param active whether events are sent, and not only what an administrator sends
 * @param early the registrations that it was told before their turn
 */
record Turn(Consumer consumer, UUID lease, List<SigningSecret> secrets, boolean active, Set<Long> early) {

    Done begin() {
        return new Done(consumer.position(), consumer.ahead(), early);
    }

    /** How far the consumer has come, and what happened in a turn and is not written down yet. */
    static final class Done {

        private final List<Attempt> attempts = new ArrayList<>();
        private final NavigableSet<Long> early;
        private final NavigableSet<Long> unwritten = new TreeSet<>();
        private boolean hasEarly;
        private long position;
        private long ahead;

        Done(long position, long ahead, Set<Long> early) {
            this.position = position;
            this.ahead = ahead;
            this.early = new TreeSet<>(early);
            this.hasEarly = !early.isEmpty();
        }

        void tried(Attempt attempt) {
            attempts.add(attempt);
        }

        void passed(NextEvents batch, FeedEvent event) {
            if (batch.lane() == NextEvents.Lane.LAST) {
                passedAll(event.number());
            } else if (event.kind() == FactType.ITEM_REGISTERED) {
                hasEarly = true;
                early.add(event.number());
                unwritten.add(event.number());
            } else {
                ahead = event.number();
            }
        }

        void passed(NextEvents batch) {
            if (batch.lane() == NextEvents.Lane.LAST) {
                passedAll(batch.end());
            } else {
                ahead = batch.end();
            }
        }

        private void passedAll(long number) {
            position = number;
            early.headSet(number, true).clear();
            unwritten.headSet(number, true).clear();
        }

        /** All events up to it are done with. */
        long position() {
            return position;
        }

        /** The same of all but registrations. */
        long ahead() {
            return ahead;
        }

        /** Whether there is, or was in this turn, any registration that was told before its turn. */
        boolean hasEarly() {
            return hasEarly;
        }

        boolean isEarly(long number) {
            return early.contains(number);
        }

        NavigableSet<Long> unwritten() {
            return unwritten;
        }

        List<Attempt> attempts() {
            return attempts;
        }
    }

    /** One attempt at an event. */
    record Attempt(long number, String type, int count, Outcome outcome) {
    }
}
