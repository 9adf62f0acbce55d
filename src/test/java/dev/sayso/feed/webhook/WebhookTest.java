package dev.sayso.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.sayso.PostgreSql;
import dev.sayso.feed.FactType;
import dev.sayso.feed.GivenEvents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Consumers that take, fail, stall, vanish and move, each at a server of its own. */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class WebhookTest {

    @Inject
    GivenConsumers consumers;

    @Inject
    GivenEvents events;

    @Inject
    ConsumerDesk desk;

    @Inject
    DeliveryDesk deliveries;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Test
    void eventsComeSignedAndInOrder() {
        try (Receiver receiver = new Receiver()) {
            ConsumerDesk.Added added = consumers.at(receiver.url());
            long last = events.many(250);
            assertThat(receiver.hasGot(250, 20)).isTrue();
            assertThat(receiver.ids()).isEqualTo(LongStream.rangeClosed(last - 249, last).mapToObj(events::id).toList());
            assertThat(receiver.messages()).allSatisfy(message -> {
                assertThat(message.isSignedBy(added.secret().text())).isTrue();
                assertThat(message.signatures()).hasSize(1);
                assertThat(message.body()).startsWith("{\"id\":\"" + message.id() + "\",\"type\":\"standing.changed\",");
                assertThat(message.timestamp()).isBetween(clock.instant().minusSeconds(60).getEpochSecond(),
                        clock.instant().plusSeconds(1).getEpochSecond());
            });
            assertThat(becomes(() -> consumers.of(added.id()).position() == last)).isTrue();
            assertThat(consumers.deliveries(added.id())).hasSize(250)
                    .allMatch(delivery -> delivery.state() == Delivery.State.TAKEN && delivery.attempt() == 1);
        }
    }

    @Test
    void onlyTheTypesThatAreWantedCome() {
        try (Receiver receiver = new Receiver()) {
            UUID id = consumers.at(receiver.url(), FactType.TERMS_RETIRED).id();
            events.many(20);
            long wanted = events.of(FactType.TERMS_RETIRED);
            long last = events.one();
            assertThat(becomes(() -> consumers.of(id).position() == last)).isTrue();
            assertThat(receiver.ids()).containsExactly(events.id(wanted));
        }
    }

    @Test
    void whatFailsIsTriedAgainBeforeAnythingLater() {
        AtomicInteger asked = new AtomicInteger();
        try (Receiver receiver = new Receiver().answers(() -> asked.getAndIncrement() < 2 ? 503 : 200)) {
            UUID id = consumers.at(receiver.url()).id();
            long first = events.many(3) - 2;
            assertThat(becomes(() -> consumers.of(id).failures() == 1)).isTrue();
            assertThat(Duration.between(clock.instant(), consumers.of(id).dueAt())).isBetween(Duration.ofSeconds(2),
                    Duration.ofSeconds(6));
            consumers.dueNow(id, clock.instant());
            assertThat(becomes(() -> consumers.of(id).failures() == 2)).isTrue();
            assertThat(Duration.between(clock.instant(), consumers.of(id).dueAt())).isBetween(Duration.ofSeconds(10),
                    Duration.ofSeconds(18));
            consumers.dueNow(id, clock.instant());
            assertThat(receiver.hasGot(5, 20)).isTrue();
            assertThat(receiver.ids()).containsExactly(events.id(first), events.id(first), events.id(first),
                    events.id(first + 1), events.id(first + 2));
            assertThat(becomes(() -> consumers.of(id).failures() == 0)).isTrue();
            assertThat(consumers.deliveries(id)).extracting(Delivery::attempt).containsExactly(1, 1, 3, 2, 1);
        }
    }

    @Test
    void afterTheLastAttemptItStopsAndLosesNothing() {
        AtomicInteger status = new AtomicInteger(500);
        try (Receiver receiver = new Receiver().answers(status::get)) {
            UUID id = consumers.at(receiver.url()).id();
            long number = events.one();
            assertThat(becomes(() -> consumers.of(id).failures() == 1)).isTrue();
            consumers.failed(id, 13, clock.instant());
            assertThat(becomes(() -> consumers.of(id).state() == Consumer.State.DISABLED)).isTrue();
            assertThat(consumers.of(id).reason()).hasValue(Consumer.Reason.GIVEN_UP);
            status.set(204);
            desk.resume(id, consumers.of(id).version());
            assertThat(becomes(() -> consumers.of(id).position() >= number)).isTrue();
            assertThat(receiver.ids()).containsOnly(events.id(number)).hasSize(3);
        }
    }

    @Test
    void whoIsGoneIsAskedNoMore() {
        try (Receiver receiver = new Receiver().answers(() -> 410)) {
            UUID id = consumers.at(receiver.url()).id();
            events.many(2);
            assertThat(becomes(() -> consumers.of(id).state() == Consumer.State.DISABLED)).isTrue();
            assertThat(consumers.of(id).reason()).hasValue(Consumer.Reason.GONE);
            assertThat(receiver.count()).isEqualTo(1);
        }
    }

    @Test
    void redirectsAreFailures() {
        try (Receiver other = new Receiver(); Receiver receiver = new Receiver().redirectsTo(other.url())) {
            UUID id = consumers.at(receiver.url()).id();
            events.one();
            assertThat(becomes(() -> consumers.of(id).failures() == 1)).isTrue();
            assertThat(consumers.deliveries(id).get(0).status()).hasValue(302);
            assertThat(other.count()).isZero();
        }
    }

    @Test
    void deadAndSlowOnesSlowNobody() {
        Receiver gone = new Receiver();
        String dead = gone.url();
        gone.close();
        try (Receiver slow = new Receiver().answers(WebhookTest::late); Receiver quick = new Receiver()) {
            UUID deadId = consumers.at(dead).id();
            UUID slowId = consumers.at(slow.url()).id();
            consumers.at(quick.url());
            long start = System.nanoTime();
            events.many(100);
            assertThat(quick.hasGot(100, 20)).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            assertThat(becomes(() -> consumers.of(deadId).failures() == 1 && consumers.of(slowId).failures() == 1)).isTrue();
            assertThat(consumers.deliveries(deadId).get(0).failure()).hasValue(Failure.UNREACHABLE);
            assertThat(consumers.deliveries(slowId).get(0).failure()).hasValue(Failure.TIMEOUT);
        }
    }

    @Test
    void bothSecretsSignWhileOneIsReplaced() {
        try (Receiver receiver = new Receiver()) {
            ConsumerDesk.Added added = consumers.at(receiver.url());
            SigningSecret next = desk.rotate(added.id(), consumers.of(added.id()).version()).orElseThrow();
            events.one();
            assertThat(receiver.hasGot(1, 20)).isTrue();
            assertThat(receiver.messages().get(0).signatures()).hasSize(2);
            assertThat(receiver.messages().get(0).isSignedBy(added.secret().text())).isTrue();
            assertThat(receiver.messages().get(0).isSignedBy(next.text())).isTrue();
            Consumer consumer = consumers.of(added.id());
            assertThat(consumer.secrets(clock.instant().plus(Duration.ofHours(23)))).hasSize(2);
            assertThat(consumer.secrets(clock.instant().plus(Duration.ofHours(25)))).hasSize(1);
        }
    }

    @Test
    void testsAndRedeliveriesReachPausedConsumersToo() {
        try (Receiver receiver = new Receiver()) {
            UUID id = consumers.at(receiver.url()).id();
            long number = events.one();
            assertThat(becomes(() -> consumers.deliveries(id).size() == 1)).isTrue();
            desk.pause(id, consumers.of(id).version());
            desk.redeliver(consumers.deliveries(id).get(0).id(), Long.MAX_VALUE);
            desk.test(id, Long.MAX_VALUE);
            events.one();
            assertThat(receiver.hasGot(3, 20)).isTrue();
            assertThat(receiver.ids()).startsWith(events.id(number), events.id(number));
            assertThat(receiver.messages().get(2).body()).contains("\"type\":\"sayso.test\"");
            assertThat(becomes(() -> consumers.deliveries(id).stream().allMatch(one -> one.state() == Delivery.State.TAKEN)))
                    .isTrue();
            assertThat(receiver.count()).isEqualTo(3);
        }
    }

    @Test
    void whatANodeLeftBehindIsTakenOverWhenItsLeaseIsOver() {
        try (Receiver receiver = new Receiver()) {
            UUID id = consumers.at(receiver.url()).id();
            lease(id, clock.instant().plusSeconds(600).toString());
            events.many(5);
            LockSupport.parkNanos(Duration.ofMillis(1_500).toNanos());
            assertThat(receiver.count()).isZero();
            lease(id, clock.instant().minusSeconds(1).toString());
            assertThat(receiver.hasGot(5, 20)).isTrue();
        }
    }

    @Test
    void whoLostItsLeaseWritesNothing() {
        try (Receiver receiver = new Receiver()) {
            UUID id = consumers.at(receiver.url()).id();
            Consumer before = consumers.of(id);
            Turn lost = new Turn(before, UUID.randomUUID(), List.of(), true, Set.of());
            Turn.Done done = new Turn.Done(before.position() + 100_000, before.position() + 100_000, Set.of());
            done.tried(new Turn.Attempt(before.position() + 1, "test", 1, Outcome.answered(500, 1)));
            assertThat(deliveries.moved(lost, done)).isFalse();
            deliveries.failed(lost, done);
            assertThat(consumers.of(id).position()).isLessThan(done.position());
            assertThat(consumers.of(id).failures()).isZero();
            assertThat(consumers.deliveries(id)).isEmpty();
        }
    }

    @Test
    void consumerThatEndedIsToldNothing() {
        try (Receiver receiver = new Receiver()) {
            UUID id = consumers.at(receiver.url()).id();
            desk.end(id, consumers.of(id).version());
            events.many(3);
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            assertThat(receiver.count()).isZero();
        }
    }

    @Test
    void oldDeliveriesAreForgottenAndWaitingOnesAreNot() {
        UUID consumer = consumers.paused();
        desk.test(consumer, Long.MAX_VALUE);
        desk.test(consumer, Long.MAX_VALUE);
        assertThat(
                becomes(() -> consumers.deliveries(consumer).stream().noneMatch(one -> one.state() == Delivery.State.WAITING)))
                .isTrue();
        QuarkusTransaction.requiringNew().run(() -> entities
                .createNativeQuery("update delivery set at = at - interval '91' day where id = ?1")
                .setParameter(1, consumers.deliveries(consumer).get(0).id()).executeUpdate());
        deliveries.forget(clock.instant().minus(Duration.ofDays(90)));
        assertThat(consumers.deliveries(consumer)).hasSize(1);
    }

    private void lease(UUID id, String until) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                "update consumer set lease = ?1, lease_until = cast(?2 as timestamp with time zone) where id = ?3")
                .setParameter(1, UUID.randomUUID()).setParameter(2, until).setParameter(3, id).executeUpdate());
    }

    private static int late() {
        LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
        return 200;
    }

    private static boolean becomes(BooleanSupplier state) {
        for (int tries = 0; tries < 500 && !state.getAsBoolean(); tries++) {
            LockSupport.parkNanos(Duration.ofMillis(40).toNanos());
        }
        return state.getAsBoolean();
    }
}
