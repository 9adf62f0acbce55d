package dev.sayso.feed.reading;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.sayso.feed.Epochs;
import dev.sayso.feed.FactNumber;
import dev.sayso.feed.FactNumbers;

/** Reads the event log in short transactions: what a stream reads outside one keeps its connection until the stream ends. */
@ApplicationScoped
class EventLogDesk {

    private final FactNumbers numbers;
    private final Epochs epochs;

    EventLogDesk(FactNumbers numbers, Epochs epochs) {
        this.numbers = numbers;
        this.epochs = epochs;
    }

    /** The code of the present history. */
    @Transactional
    String epoch() {
        return epochs.current().code();
    }

    @Transactional
    OptionalLong shared(String epoch, long number) {
        return epochs.shared(epoch, number);
    }

    @Transactional
    List<FeedEvent> after(long number, int limit) {
        return told(numbers.after(number, limit));
    }

    @Transactional
    List<FeedEvent> between(long number, long last, EventTypes types, int limit) {
        return told(numbers.between(number, last, types.wanted(), limit));
    }

    @Transactional
    List<FeedEvent> of(Collection<Long> wanted) {
        return told(numbers.of(wanted));
    }

    @Transactional
    long head() {
        return numbers.head();
    }

    @Transactional
    long numberedBefore(Instant moment) {
        return numbers.numberedBefore(moment);
    }

    @Transactional
    boolean isNumberedBefore(long number, Instant moment) {
        return numbers.isNumberedBefore(number, moment);
    }

    private List<FeedEvent> told(List<FactNumber> found) {
        String epoch = found.isEmpty() ? "" : epoch();
        return found.stream().map(numbered -> FeedEvent.of(numbered, epoch)).toList();
    }
}
