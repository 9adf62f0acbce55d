package dev.sayso.consent.withdrawal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.Wait;
import dev.sayso.consent.Answer;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.change.GivenChanges;
import dev.sayso.consent.standing.Act;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class WithdrawalDeskTest {

    private static final String ACTS = "select act_id from withdrawal where creator_id = ?1 order by at";

    private static final String TIMES = "select millis, nodes from withdrawal_reach where creator_id = ?1 and act_id = ?2";

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    GivenChanges changes;

    @Inject
    WithdrawalDesk desk;

    @Inject
    EntityManager entities;

    Person alice;

    @BeforeEach
    void aCreator() {
        alice = given.creator();
    }

    @Test
    void takingBackAYesIsAWithdrawalWhoseTimeIsKept() {
        String item = consents.item(alice);
        consents.allow(alice, item, "recut");
        Answer refusal = consents.refuse(alice, item, "recut");
        assertThat(acts()).containsExactly(refusal.actId());
        Object[] time = time(refusal.actId());
        assertThat((Long) time[0]).isBetween(0L, 20_000L);
        assertThat((Integer) time[1]).isPositive();
    }

    @Test
    void refusalOfWhatWasNeverAllowedIsNone() {
        consents.refuse(alice, consents.item(alice), "recut");
        consents.rule(alice, Act.Kind.OFF, "dub");
        assertThat(acts()).isEmpty();
    }

    @Test
    void turningEverythingOffIsOne() {
        consents.allow(alice, consents.item(alice), "recut");
        consents.allow(alice, consents.item(alice), "dub");
        consents.rule(alice, Act.Kind.ALL_ITEMS, "soundtrack");
        List<Answer> off = consents.turnEverythingOff(alice);
        assertThat(acts()).containsExactly(off.get(0).actId());
        time(off.get(0).actId());
    }

    @Test
    void changeSetIsOneWhateverTheNumberOfItems() {
        for (int i = 0; i < 3; i++) {
            consents.allow(alice, consents.item(alice), "recut");
        }
        UUID set = changes.open(alice);
        changes.review(alice, set);
        assertThat(acts()).isEmpty();
        changes.apply(alice, set);
        assertThat(acts()).containsExactly(set);
        time(set);
    }

    /** What was answered before withdrawals were noted is found by the migration. */
    @Test
    void migrationFindsTheSame() throws IOException {
        String item = consents.item(alice);
        consents.allow(alice, item, "recut");
        consents.clear(alice, item, "recut");
        consents.refuse(alice, item, "recut");
        consents.rule(alice, Act.Kind.NEW_ITEMS, "dub");
        consents.rule(alice, Act.Kind.PER_ITEM, "dub");
        consents.allow(alice, item, "restyle");
        consents.allow(alice, item, "soundtrack");
        consents.turnEverythingOff(alice);
        consents.rule(alice, Act.Kind.PER_ITEM, "recut");
        String migration = new String(requireNonNull(getClass().getResourceAsStream("/db/migration/V23__withdrawal.sql"))
                .readAllBytes(), StandardCharsets.UTF_8);
        String found = migration.substring(migration.indexOf("select a.creator_id"), migration.lastIndexOf(';'));
        assertThat(acts()).hasSize(3);
        assertThat(rows(found)).isEqualTo(rows("select creator_id, act_id, fact_id, at from withdrawal"));
    }

    @Test
    void firstTimeCounts() {
        String item = consents.item(alice);
        consents.allow(alice, item, "recut");
        Answer refusal = consents.refuse(alice, item, "recut");
        Object[] first = time(refusal.actId());
        desk.reached(new Withdrawn(alice.creatorId(), refusal.actId()), 1, refusal.givenAt().plusSeconds(3_600));
        assertThat(time(refusal.actId())).isEqualTo(first);
    }

    private List<UUID> acts() {
        List<?> found = QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(ACTS, UUID.class)
                .setParameter(1, alice.creatorId()).getResultList());
        return found.stream().map(UUID.class::cast).toList();
    }

    private List<String> rows(String query) {
        List<?> found = QuarkusTransaction.requiringNew().call(() -> entities
                .createNativeQuery(
                        "select cast(act_id as varchar), fact_id, at from (" + query
                                + ") as f (creator_id, act_id, fact_id, at) where creator_id = ?1 order by fact_id",
                        Object[].class)
                .setParameter(1, alice.creatorId()).getResultList());
        return found.stream().map(row -> Arrays.toString((Object[]) row)).toList();
    }

    private Object[] time(UUID act) {
        Wait.until("the time", () -> !times(act).isEmpty());
        return (Object[]) times(act).get(0);
    }

    private List<?> times(UUID act) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(TIMES, Object[].class)
                .setParameter(1, alice.creatorId()).setParameter(2, act).getResultList());
    }
}
