package dev.sayso.consent.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import dev.sayso.Given;
import dev.sayso.PostgreSql;
import dev.sayso.consent.withdrawal.Figures.Times;
import dev.sayso.feed.GivenEvents;
import dev.sayso.feed.webhook.GivenConsumers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What is measured of withdrawals, each test a century of its own. */
@QuarkusTest
@TestProfile(WithdrawalsOfItsOwn.class)
@QuarkusTestResource(PostgreSql.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithdrawalsDatabaseTest {

    private static final String WITHDRAWAL = """
            insert into withdrawal (creator_id, act_id, fact_id, at)
            select cast(?1 as bigint), cast(?2 as uuid), n.fact_id, cast(?3 as timestamp(6) with time zone)
            from fact_number n where n.number = ?4""";

    private static final String REACH = """
            insert into withdrawal_reach (creator_id, act_id, reached_at, nodes, millis) values (?1, ?2, ?3, 1, ?4)""";

    private static final String CONFIRM = "insert into acknowledgement (number, consumer_id, at) values (?1, ?2, ?3)";

    @Inject
    Given given;

    @Inject
    GivenEvents events;

    @Inject
    GivenConsumers consumers;

    @Inject
    Withdrawals withdrawals;

    @Inject
    EntityManager entities;

    private Instant century = Instant.parse("3000-01-01T00:00:00Z");

    /** So that it sees nothing of the tests before. */
    @BeforeEach
    void aLaterCentury() {
        century = century.plusSeconds(100L * 365 * 86_400);
    }

    @Test
    void halfAndNineOfTenAreTheTimesThatSoManyTook() {
        for (long millis : new long[] { 70, 10, 90, 30, 50, 20, 100, 40, 80, 60 }) {
            reached(withdrawal(events.one()), millis);
        }
        withdrawal(events.one());
        assertThat(effect()).isEqualTo(new Times(11, 10, 50L, 90L, 100L));
        assertThat(QuarkusTransaction.requiringNew().call(() -> withdrawals.count(century))).isGreaterThanOrEqualTo(11);
    }

    @Test
    void nothingWithdrawnIsNothingMeasured() {
        Instant never = Instant.parse("9900-01-01T00:00:00Z");
        assertThat(QuarkusTransaction.requiringNew().call(() -> withdrawals.effect(never)))
                .isEqualTo(new Times(0, 0, null, null, null));
        assertThat(QuarkusTransaction.requiringNew().call(() -> withdrawals.confirmed(never)))
                .isEqualTo(new Times(0, 0, null, null, null));
    }

    @Test
    void lastOfAllWhoConfirmCounts() {
        UUID one = consumers.ofClient(given.unique("client"));
        UUID two = consumers.ofClient(given.unique("client"));
        consumers.ofClient(given.unique("silent"));
        long both = events.one();
        long half = events.one();
        withdrawal(both);
        withdrawal(half);
        confirmed(both, one, 300);
        confirmed(both, two, 1_200);
        confirmed(half, one, 100);
        assertThat(confirmed()).isEqualTo(new Times(2, 1, 1_200L, 1_200L, 1_200L));
        confirmed(half, two, 400);
        assertThat(confirmed()).isEqualTo(new Times(2, 2, 400L, 1_200L, 1_200L));
    }

    @Test
    void whoeverCameLaterIsNotWaitedFor() {
        UUID one = consumers.ofClient(given.unique("client"));
        long before = events.one();
        UUID late = consumers.ofClient(given.unique("client"));
        long after = events.one();
        withdrawal(before);
        withdrawal(after);
        confirmed(before, one, 100);
        confirmed(after, one, 100);
        confirmed(after, late, 900);
        assertThat(confirmed()).isEqualTo(new Times(2, 2, 100L, 900L, 900L));
    }

    private Times effect() {
        return QuarkusTransaction.requiringNew().call(() -> withdrawals.effect(century));
    }

    private Times confirmed() {
        return QuarkusTransaction.requiringNew().call(() -> withdrawals.confirmed(century));
    }

    private record Made(long creatorId, UUID act) {
    }

    private Made withdrawal(long number) {
        Made made = new Made(given.creator().creatorId(), UUID.randomUUID());
        run(WITHDRAWAL, made.creatorId(), made.act(), century, number);
        return made;
    }

    private void reached(Made made, long millis) {
        run(REACH, made.creatorId(), made.act(), century.plusMillis(millis), millis);
    }

    private void confirmed(long number, UUID consumer, long millis) {
        run(CONFIRM, number, consumer, century.plusMillis(millis));
    }

    private void run(String sql, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            var statement = entities.createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                statement.setParameter(i + 1, values[i]);
            }
            statement.executeUpdate();
        });
    }
}
