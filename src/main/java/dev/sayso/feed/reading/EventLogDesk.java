package dev.sayso.feed.reading;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.sayso.feed.FactNumbers;

/** Reads the event log in short transactions: what a stream reads outside one keeps its connection until the stream ends. */
@ApplicationScoped
class EventLogDesk {

    private final FactNumbers numbers;

    EventLogDesk(FactNumbers numbers) {
        this.numbers = numbers;
    }

    @Transactional
    List<FeedEvent> after(long number, int limit) {
        return numbers.after(number, limit).stream().map(FeedEvent::of).toList();
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
}
