package dev.sayso.feed.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

import dev.sayso.feed.ManyRows;
import dev.sayso.web.Scalars;

/**
 * Gives consumers their turns, one node at a time, and writes down what became of each delivery. Whoever lost its lease
 * writes nothing.
 */
@ApplicationScoped
class DeliveryDesk {

    /** Longer than a turn stays without writing anything down. */
    static final Duration LEASE = Duration.ofMinutes(1);

    static final int FORGOTTEN_AT_ONCE = 1_000;

    private static final int MOST_WAITING = 20;

    private static final String NEXT = """
            select * from consumer c where (lease_until is null or lease_until < ?1)
            and (state = 'ACTIVE' and due_at <= ?1 and position < (select coalesce(max(number), 0) from fact_number)
              or state <> 'ENDED'
                and exists (select 1 from delivery d where d.consumer_id = c.id and d.state = 'WAITING'))
            order by due_at limit 1 for update skip locked""";

    private static final String TAKE = "update consumer set lease = ?1, lease_until = ?2, due_at = ?3 where id = ?4";

    private static final String MOVE = """
            update consumer set position = ?1, ahead = ?2, failures = 0, lease_until = ?3 where id = ?4 and lease = ?5""";

    private static final String EARLY = "select number from told_early where consumer_id = ?1";

    private static final String NO_LONGER_EARLY = "delete from told_early where consumer_id = ?1 and number <= ?2";

    private static final String FAIL = "update consumer set failures = ?1, due_at = ?2 where id = ?3 and lease = ?4";

    private static final String DISABLE = """
            update consumer set state = 'DISABLED', reason = ?1, version = version + 1
            where id = ?2 and lease = ?3 and state = 'ACTIVE'""";

    private static final String RELEASE = "update consumer set lease = null, lease_until = null where id = ?1 and lease = ?2";

    private static final String FORGET = """
            delete from delivery where id in (
                select id from delivery where at < ?1 and state <> 'WAITING' order by at limit ?2)""";

    private final EntityManager entities;
    private final StatelessSession session;
    private final Consumers consumers;
    private final Deliveries deliveries;
    private final SecretSeal seal;
    private final Clock clock;

    DeliveryDesk(EntityManager entities, StatelessSession session, Consumers consumers, Deliveries deliveries,
            SecretSeal seal, Clock clock) {
        this.entities = entities;
        this.session = session;
        this.consumers = consumers;
        this.deliveries = deliveries;
        this.seal = seal;
        this.clock = clock;
    }

    /** The consumer that has waited longest, of those for whom there is something; empty if there is none. */
    @Transactional
    Optional<Turn> next() {
        Instant now = clock.instant();
        List<?> found = entities.createNativeQuery(NEXT, Consumer.class).setParameter(1, now).getResultList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Consumer consumer = (Consumer) found.get(0);
        boolean active = consumer.state() == Consumer.State.ACTIVE && !consumer.dueAt().isAfter(now);
        UUID lease = UUID.randomUUID();
        entities.createNativeQuery(TAKE).setParameter(1, lease).setParameter(2, now.plus(LEASE))
                .setParameter(3, active ? now : consumer.dueAt()).setParameter(4, consumer.id()).executeUpdate();
        return Optional.of(new Turn(consumer, lease, seal.opened(consumer.secrets(now)), active,
                Set.copyOf(Scalars.longs(entities.createNativeQuery(EARLY).setParameter(1, consumer.id())))));
    }

    /** What an administrator sends. */
    @Transactional
    List<Delivery> waiting(Turn turn) {
        return deliveries.waiting(turn.consumer().id(), MOST_WAITING);
    }

    @Transactional
    void sent(Delivery waiting, Outcome outcome) {
        deliveries.findById(waiting.id()).became(outcome, clock.instant());
    }

    /**
     * Writes down what was taken.
     *
     * @return whether the turn goes on
     */
    @Transactional
    boolean moved(Turn turn, Turn.Done done) {
        boolean held = advance(turn, done);
        if (held) {
            log(turn, done);
        }
        return held && consumers.count("id = ?1 and state = ?2", turn.consumer().id(), Consumer.State.ACTIVE) == 1;
    }

    /** Writes down that the last attempt failed, and when the next one is; after the last one the consumer is disabled. */
    @Transactional
    void failed(Turn turn, Turn.Done done) {
        Turn.Attempt last = done.attempts().get(done.attempts().size() - 1);
        Optional<Duration> wait = RetryPlan.after(last.count(), ThreadLocalRandom.current().nextDouble());
        boolean held = advance(turn, done) && entities.createNativeQuery(FAIL).setParameter(1, last.count())
                .setParameter(2, clock.instant().plus(wait.orElse(Duration.ZERO))).setParameter(3, turn.consumer().id())
                .setParameter(4, turn.lease()).executeUpdate() == 1;
        if (held) {
            log(turn, done);
            if (wait.isEmpty() || last.outcome().isGone()) {
                disable(turn, last.outcome().isGone() ? Consumer.Reason.GONE : Consumer.Reason.GIVEN_UP);
            }
        }
    }

    /**
     * Forgets attempts from before a moment.
     *
     * @return how many; fewer than a batch when there are no more
     */
    @Transactional
    int forget(Instant before) {
        return entities.createNativeQuery(FORGET).setParameter(1, before).setParameter(2, FORGOTTEN_AT_ONCE).executeUpdate();
    }

    @Transactional
    void release(Turn turn) {
        entities.createNativeQuery(RELEASE).setParameter(1, turn.consumer().id()).setParameter(2, turn.lease())
                .executeUpdate();
    }

    private boolean advance(Turn turn, Turn.Done done) {
        UUID id = turn.consumer().id();
        boolean held = entities.createNativeQuery(MOVE).setParameter(1, done.position()).setParameter(2, done.ahead())
                .setParameter(3, clock.instant().plus(LEASE)).setParameter(4, id).setParameter(5, turn.lease())
                .executeUpdate() == 1;
        if (held && done.hasEarly()) {
            ManyRows.into("told_early", done.unwritten()).number("number", number -> number).all("consumer_id", "uuid", id)
                    .addUnlessThere(session);
            entities.createNativeQuery(NO_LONGER_EARLY).setParameter(1, id).setParameter(2, done.position()).executeUpdate();
            done.unwritten().clear();
        }
        return held;
    }

    private void disable(Turn turn, Consumer.Reason reason) {
        entities.createNativeQuery(DISABLE).setParameter(1, reason.name()).setParameter(2, turn.consumer().id())
                .setParameter(3, turn.lease()).executeUpdate();
    }

    private void log(Turn turn, Turn.Done done) {
        Instant now = clock.instant();
        ManyRows.into("delivery", done.attempts()).number("number", Turn.Attempt::number).text("type", Turn.Attempt::type)
                .text("state", attempt -> (attempt.outcome().isTaken() ? Delivery.State.TAKEN : Delivery.State.FAILED).name())
                .number("attempt", attempt -> (long) attempt.count())
                .number("status", attempt -> number(attempt.outcome().status()))
                .text("failure", attempt -> name(attempt.outcome().failure()))
                .number("millis", attempt -> attempt.outcome().millis()).all("consumer_id", "uuid", turn.consumer().id())
                .all("cause", "varchar", Delivery.Cause.FEED.name()).all("at", "timestamp(6) with time zone", now)
                .add(session);
        done.attempts().clear();
    }

    private static @Nullable Long number(@Nullable Integer status) {
        return status == null ? null : Long.valueOf(status);
    }

    private static @Nullable String name(@Nullable Failure failure) {
        return failure == null ? null : failure.name();
    }
}
