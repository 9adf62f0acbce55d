package dev.sayso.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Audience;
import dev.sayso.consent.standing.Grant;
import dev.sayso.terms.ConsentCount;
import dev.sayso.terms.Retiring;
import dev.sayso.terms.Samples;
import dev.sayso.terms.TermsDesk;
import dev.sayso.terms.UsesOfTheirOwn;
import dev.sayso.web.AppClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(UsesOfTheirOwn.class)
@QuarkusTestResource(PostgreSql.class)
class YesesInForceDatabaseTest {

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    ConsentDesk desk;

    @Inject
    TermsDesk terms;

    @Inject
    ConsentCount count;

    @Inject
    AppClock clock;

    private Person admin;
    private Person alice;
    private String use;

    @BeforeEach
    void addUse() {
        admin = given.person(Role.ADMIN);
        alice = given.creator();
        use = Samples.name();
        terms.add(Samples.use(use), admin.account());
    }

    @Test
    void choicesAndRulesThatAllowAreCounted() {
        assertThat(count(1)).isZero();
        consents.allow(alice, consents.item(alice), use);
        consents.allow(alice, consents.item(alice), use);
        consents.refuse(alice, consents.item(alice), use);
        consents.rule(given.creator(), Act.Kind.NEW_ITEMS, use);
        consents.rule(given.creator(), Act.Kind.ALL_ITEMS, use);
        consents.rule(given.creator(), Act.Kind.OFF, use);
        assertThat(count(1)).isEqualTo(4);
    }

    @Test
    void onlyTheLastAnswerIsCounted() {
        String item = consents.item(alice);
        consents.allow(alice, item, use);
        consents.allow(alice, item, use, Audience.VERIFIED);
        assertThat(count(1)).isEqualTo(1);
        consents.refuse(alice, item, use);
        consents.rule(alice, Act.Kind.ALL_ITEMS, use);
        consents.rule(alice, Act.Kind.PER_ITEM, use);
        assertThat(count(1)).isZero();
    }

    @Test
    void versionsAreCountedApart() {
        String item = consents.item(alice);
        consents.allow(alice, item, use);
        terms.publish(use, 1, Samples.terms(use, 300_000), admin.account());
        assertThat(count(1)).isEqualTo(1);
        assertThat(count(2)).isZero();
        desk.choose(
                alice.creatorId(), item, Wanted.yes(use, Act.Kind.ALLOW,
                        new Grant(2, consents.inAYear(), true, Audience.EVERYONE), consents.shown(alice, item, use)),
                consents.witness(alice));
        assertThat(count(1)).isZero();
        assertThat(count(2)).isEqualTo(1);
    }

    @Test
    void turnedOffStaysOffAfterLeaving() {
        String item = consents.item(alice);
        consents.allow(alice, item, use);
        consents.rule(alice, Act.Kind.OFF, use);
        assertThat(count(1)).isZero();
        consents.rule(alice, Act.Kind.PER_ITEM, use);
        assertThat(count(1)).isZero();
        consents.allow(alice, item, use, Audience.VERIFIED);
        assertThat(count(1)).isEqualTo(1);
    }

    @Test
    void closedAccountIsNotCounted() {
        consents.allow(alice, consents.item(alice), use);
        consents.rule(alice, Act.Kind.ALL_ITEMS, use);
        desk.close(alice.creatorId());
        assertThat(count(1)).isZero();
    }

    @Test
    void endedYesesAreNotCounted() {
        consents.allow(alice, consents.item(alice), use);
        Instant end = consents.inAYear();
        assertThat(countAt(end.minusMillis(1), 1)).isEqualTo(1);
        assertThat(countAt(end, 1)).isZero();
        Instant early = clock.instant().plus(Duration.ofDays(10));
        terms.retire(use, 1, new Retiring(null, early, "Law"), admin.account());
        assertThat(countAt(early.minusMillis(1), 1)).isEqualTo(1);
        assertThat(countAt(early, 1)).isZero();
    }

    private long count(int version) {
        return QuarkusTransaction.requiringNew().call(() -> count.underTerms(use, version));
    }

    private long countAt(Instant moment, int version) {
        AtomicLong found = new AtomicLong();
        clock.at(moment, () -> found.set(count(version)));
        return found.get();
    }
}
