package dev.sayso.feed.webhook;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import dev.sayso.feed.FactNumbers;

/**
 * What administrators do with consumers. The same form again is done once; whoever acts on an outdated page is told so, and
 * nothing changes.
 */
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

    /** The consumer that this very form has added, as long as nobody did anything else with it. */
    public Optional<UUID> added(ConsumerForm form) {
        return consumers.withName(form.name()).filter(one -> one.version() == 0 && one.is(form)).map(Consumer::id);
    }

    @Transactional
    public void change(UUID id, int version, ConsumerForm form) {
        act(id, version, consumer -> consumer.is(form), consumer -> consumer.change(form));
    }

    /**
     * Gives a new secret, which is shown once; the one before signs for a day more.
     *
     * @return empty if the same form has had it
     */
    @Transactional
    public Optional<SigningSecret> rotate(UUID id, int version) {
        SigningSecret secret = SigningSecret.next();
        boolean made = act(id, version, Consumer::isJustRotated,
                consumer -> consumer.rotate(seal.sealed(secret), clock.instant()));
        return made ? Optional.of(secret) : Optional.empty();
    }

    @Transactional
    public void pause(UUID id, int version) {
        act(id, version, consumer -> consumer.state() == Consumer.State.PAUSED, Consumer::pause);
    }

    @Transactional
    public void resume(UUID id, int version) {
        act(id, version, consumer -> consumer.state() == Consumer.State.ACTIVE, consumer -> consumer.resume(clock.instant()));
    }

    @Transactional
    public void end(UUID id, int version) {
        act(id, version, Consumer::isEnded, consumer -> consumer.end(clock.instant()));
    }

    /**
     * Sends a test event, once.
     *
     * @param shown the last delivery that the page knew of
     */
    @Transactional
    public void test(UUID id, long shown) {
        send(Delivery.test(running(id), clock.instant()), shown);
    }

    /**
     * Sends what was sent before, once more.
     *
     * @param shown the last delivery that the page knew of
     * @return to which consumer
     */
    @Transactional
    public UUID redeliver(long deliveryId, long shown) {
        Delivery before = deliveries.findByIdOptional(deliveryId).orElseThrow(NotFoundException::new);
        running(before.consumer().id());
        send(before.again(clock.instant()), shown);
        return before.consumer().id();
    }

    private void send(Delivery wanted, long shown) {
        if (!deliveries.isWantedAfter(shown, wanted)) {
            deliveries.persist(wanted);
            changed.fire(new ConsumersChanged());
        }
    }

    /**
     * Does what a form asks for that showed a version.
     *
     * @param done whether the version after it is what the form makes of it
     * @return false if the same form has done it
     */
    private boolean act(UUID id, int version, Predicate<Consumer> done, java.util.function.Consumer<Consumer> act) {
        Consumer consumer = held(id);
        if (version >= 0 && consumer.version() == version + 1 && done.test(consumer)) {
            return false;
        }
        if (consumer.isEnded() || consumer.version() != version) {
            throw new ConsumerChanged();
        }
        act.accept(consumer);
        consumers.flush();
        changed.fire(new ConsumersChanged());
        return true;
    }

    private Consumer running(UUID id) {
        Consumer consumer = held(id);
        if (consumer.isEnded()) {
            throw new ConsumerChanged();
        }
        return consumer;
    }

    private Consumer held(UUID id) {
        return consumers.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
    }
}
