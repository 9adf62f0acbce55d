package dev.sayso.feed.webhook;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.Given;
import dev.sayso.feed.FactType;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Makes consumers. */
@ApplicationScoped
public class GivenConsumers {

    private static final String NOWHERE = "http://127.0.0.1:9/";

    private final Given given;
    private final ConsumerDesk desk;
    private final Consumers consumers;
    private final Deliveries deliveries;
    private final EntityManager entities;

    GivenConsumers(Given given, ConsumerDesk desk, Consumers consumers, Deliveries deliveries, EntityManager entities) {
        this.given = given;
        this.desk = desk;
        this.consumers = consumers;
        this.deliveries = deliveries;
        this.entities = entities;
    }

    /** Its ids do not matter: it gets nothing. */
    public UUID paused() {
        UUID id = at(NOWHERE).id();
        desk.pause(id, of(id).version());
        return id;
    }

    /** A delivery that waits, and cannot be sent. */
    public long delivery() {
        UUID id = paused();
        desk.test(id, Long.MAX_VALUE);
        return QuarkusTransaction.requiringNew().call(() -> deliveries.latest(id, null, Long.MAX_VALUE, 1).get(0).id());
    }

    /** A consumer that acknowledges by this name in its tokens. */
    public UUID ofClient(String client) {
        UUID id = desk.add(new ConsumerForm(given.unique("consumer"), client, NOWHERE, EnumSet.noneOf(FactType.class))).id();
        desk.pause(id, of(id).version());
        return id;
    }

    /** One that is told at an address. */
    public ConsumerDesk.Added at(String url, FactType... types) {
        EnumSet<FactType> wanted = EnumSet.noneOf(FactType.class);
        wanted.addAll(List.of(types));
        return desk.add(new ConsumerForm(given.unique("consumer"), "", url, wanted));
    }

    Consumer of(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> consumers.findById(id));
    }

    List<Delivery> deliveries(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> deliveries.latest(id, null, Long.MAX_VALUE, 1_000));
    }

    /** As if the wait were over. */
    void dueNow(UUID id, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("update consumer set due_at = ?1 where id = ?2")
                .setParameter(1, now).setParameter(2, id).executeUpdate());
    }

    void failed(UUID id, int times, Instant now) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update consumer set failures = ?1, due_at = ?2 where id = ?3")
                        .setParameter(1, times).setParameter(2, now).setParameter(3, id).executeUpdate());
    }

    /** How many seconds a receiver of its own takes for what waits for a paused consumer. */
    public double drainTime(UUID id, long expected) {
        try (Receiver receiver = new Receiver().onlyCounts()) {
            desk.change(id, of(id).version(),
                    new ConsumerForm(of(id).name(), "", receiver.url(), EnumSet.noneOf(FactType.class)));
            long start = System.nanoTime();
            desk.resume(id, of(id).version());
            if (!receiver.hasGot(expected, 1_200)) {
                throw new IllegalStateException("Only " + receiver.count() + " came");
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
