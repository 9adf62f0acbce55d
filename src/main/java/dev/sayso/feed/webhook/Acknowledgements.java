package dev.sayso.feed.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.feed.Fact;
import dev.sayso.feed.FactNumbers;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** What consumers have done, by event. */
@ApplicationScoped
public class Acknowledgements implements PanacheRepositoryBase<Acknowledgement, Acknowledgement.Key> {

    private final Consumers consumers;
    private final FactNumbers numbers;

    Acknowledgements(Consumers consumers, FactNumbers numbers) {
        this.consumers = consumers;
        this.numbers = numbers;
    }

    /**
     * How far an event has got.
     *
     * @param number of the event; empty if it has none yet
     */
    public Optional<Reach> reach(long number) {
        return numbers.findByIdOptional(number).map(numbered -> reach(number, numbered.fact()));
    }

    private Reach reach(long number, Fact fact) {
        List<Acknowledgement> done = list("key.number", number);
        Set<UUID> told = new HashSet<>();
        consumers.toldOf(number).stream().filter(consumer -> consumer.client().isPresent() && consumer.takes(fact.type()))
                .forEach(consumer -> told.add(consumer.id()));
        done.forEach(one -> told.add(one.key().consumerId()));
        Optional<Instant> last = done.stream().map(Acknowledgement::at).max(Comparator.naturalOrder());
        return new Reach(done.size(), told.size(), last.map(at -> Duration.between(fact.at(), at)));
    }
}
