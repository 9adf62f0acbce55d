package dev.sayso.feed.webhook;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import dev.sayso.feed.FactNumbers;

/** What administrators do with consumers. Whoever acts on an outdated page is told so, and nothing changes. */
@ApplicationScoped
public class ConsumerDesk {

    private final Consumers consumers;
    private final Deliveries deliveries;
    private final FactNumbers numbers;
    private final SecretSeal seal;
    private final Event<ConsumersChanged> changed;
    private final Clock clock;

    ConsumerDesk(Consumers consumers, Deliveries deliveries, FactNumbers numbers, SecretSeal seal,
            Event<ConsumersChanged> changed, Clock clock) {
        this.consumers = consumers;
        this.deliveries = deliveries;
        this.numbers = numbers;
        this.seal = seal;
        this.changed = changed;
        this.clock = clock;
    }

    /** A consumer just added, and its secret, which is shown once. */
    public record Added(UUID id, SigningSecret secret) {
    }

    /** Adds a consumer; it is told what happens from now on. */
    @Transactional
    public Added add(ConsumerForm form) {
        SigningSecret secret = SigningSecret.next();
        Consumer consumer = new Consumer(form, numbers.head(), seal.sealed(secret), clock);
        consumers.persistAndFlush(consumer);
        return new Added(consumer.id(), secret);
    }

    @Transactional
    public void change(UUID id, int version, ConsumerForm form) {
        act(id, version, consumer -> consumer.change(form));
    }

    /** Gives a new secret, which is shown once; the one before signs for a day more. */
    @Transactional
    public SigningSecret rotate(UUID id, int version) {
        SigningSecret secret = SigningSecret.next();
        act(id, version, consumer -> consumer.rotate(seal.sealed(secret), clock.instant()));
        return secret;
    }

    @Transactional
    public void pause(UUID id, int version) {
        act(id, version, Consumer::pause);
    }

    @Transactional
    public void resume(UUID id, int version) {
        act(id, version, consumer -> consumer.resume(clock.instant()));
    }

    @Transactional
    public void end(UUID id, int version) {
        act(id, version, consumer -> consumer.end(clock.instant()));
    }

    /** Sends a test event, once. */
    @Transactional
    public void test(UUID id) {
        deliveries.persist(Delivery.test(running(id), clock.instant()));
        changed.fire(new ConsumersChanged());
    }

    /**
     * Sends what was sent before, once more.
     *
     * @return to which consumer
     */
    @Transactional
    public UUID redeliver(long deliveryId) {
        Delivery before = deliveries.findByIdOptional(deliveryId).orElseThrow(NotFoundException::new);
        running(before.consumer().id());
        deliveries.persist(before.again(clock.instant()));
        changed.fire(new ConsumersChanged());
        return before.consumer().id();
    }

    private void act(UUID id, int version, java.util.function.Consumer<Consumer> act) {
        Consumer consumer = running(id);
        if (consumer.version() != version) {
            throw new ConsumerChanged();
        }
        act.accept(consumer);
        consumers.flush();
        changed.fire(new ConsumersChanged());
    }

    private Consumer running(UUID id) {
        Consumer consumer = consumers.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
        if (consumer.isEnded()) {
            throw new ConsumerChanged();
        }
        return consumer;
    }
}
