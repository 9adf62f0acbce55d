package dev.sayso.feed.webhook;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import org.hibernate.StatelessSession;

import dev.sayso.feed.EventId;
import dev.sayso.feed.FactNumbers;
import dev.sayso.feed.ManyRows;
import dev.sayso.feed.reading.Events;

/** Takes acknowledgements of events; the first of each consumer counts. */
@ApplicationScoped
class AcknowledgementDesk {

    private final Consumers consumers;
    private final FactNumbers numbers;
    private final Events events;
    private final StatelessSession session;
    private final Clock clock;

    AcknowledgementDesk(Consumers consumers, FactNumbers numbers, Events events, StatelessSession session, Clock clock) {
        this.consumers = consumers;
        this.numbers = numbers;
        this.events = events;
        this.session = session;
        this.clock = clock;
    }

    /**
     * Notes that a consumer has done what an event asks for.
     *
     * @param client the consumer's name in its token
     */
    @Transactional
    void acknowledge(EventId event, String client) {
        Consumer consumer = consumers.withClient(client).orElseThrow(NotAConsumer::new);
        long number = events.number(event);
        if (numbers.findByIdOptional(number).isEmpty()) {
            throw new NotFoundException();
        }
        ManyRows.into("acknowledgement", List.of(number)).number("number", one -> one)
                .all("consumer_id", "uuid", consumer.id()).all("at", "timestamp(6) with time zone", clock.instant())
                .addUnlessThere(session);
    }
}
