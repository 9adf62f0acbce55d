package dev.sayso.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.consent.reading.OnCondition;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Reason;
import dev.sayso.consent.standing.Standing;
import dev.sayso.terms.Retiring;
import dev.sayso.terms.Samples;
import dev.sayso.terms.TermsDesk;
import dev.sayso.terms.UsesOfTheirOwn;
import dev.sayso.web.AppClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What becomes of yeses when the platform takes back the terms they were given under. */
@QuarkusTest
@TestProfile(UsesOfTheirOwn.class)
@QuarkusTestResource(PostgreSql.class)
class TermsRetirementDatabaseTest {

    private static final String ON = "select i.platform_id from item i join use u on u.name = :use where "
            + "i.platform_id = :item and " + OnCondition.ON;

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    TermsDesk terms;

    @Inject
    AppClock clock;

    @Inject
    EntityManager entities;

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
    void yesesEndAtTheMomentNamedAndNotBefore() {
        String chosen = consents.item(alice);
        consents.allow(alice, chosen, use);
        Person bob = given.creator();
        String ruled = consents.item(bob);
        consents.rule(bob, Act.Kind.ALL_ITEMS, use);
        Instant end = clock.instant().plus(Duration.ofDays(30));
        terms.retire(use, 1, new Retiring(null, end, "A new law"), admin.account());
        for (String item : List.of(chosen, ruled)) {
            Standing before = standing(item, end.minusMillis(1));
            assertThat(before.reason()).isEqualTo(Reason.CONSENTED);
            assertThat(before.until()).isEqualTo(end);
            assertThat(isOnBySql(item, end.minusMillis(1))).isTrue();
            assertThat(standing(item, end).reason()).isEqualTo(Reason.TERMS_RETIRED);
            assertThat(isOnBySql(item, end)).isFalse();
        }
    }

    @Test
    void yesesUnderTermsRetiredWithoutAnEndHoldUntilTheirOwn() {
        String item = consents.item(alice);
        consents.allow(alice, item, use);
        terms.retire(use, 1, new Retiring(null, null, "Replaced"), admin.account());
        assertThat(standing(item, consents.inAYear().minusMillis(1)).isYes()).isTrue();
        assertThat(standing(item, consents.inAYear()).reason()).isEqualTo(Reason.EXPIRED);
    }

    @Test
    void ruleUnderRetiredTermsReachesNoItemRegisteredAfter() {
        consents.rule(alice, Act.Kind.ALL_ITEMS, use);
        Instant retired = clock.instant().plus(Duration.ofDays(7));
        terms.retire(use, 1, new Retiring(retired, retired.plus(Duration.ofDays(60)), "A new law"), admin.account());
        String before = itemAt(retired.minusMillis(1));
        String after = itemAt(retired);
        Instant then = retired.plus(Duration.ofDays(1));
        assertThat(standing(before, then).isYes()).isTrue();
        assertThat(standing(after, then).reason()).isEqualTo(Reason.UNDECIDED);
        assertThat(isOnBySql(before, then)).isTrue();
        assertThat(isOnBySql(after, then)).isFalse();
    }

    private String itemAt(Instant moment) {
        AtomicReference<String> item = new AtomicReference<>("");
        clock.at(moment, () -> item.set(consents.item(alice)));
        return item.get();
    }

    private Standing standing(String item, Instant moment) {
        AtomicReference<Standing> found = new AtomicReference<>();
        clock.at(moment, () -> found.set(consents.standing(item, use)));
        return found.get();
    }

    private boolean isOnBySql(String item, Instant moment) {
        return QuarkusTransaction.requiringNew().call(() -> !entities.createNativeQuery(ON, String.class)
                .setParameter("use", use).setParameter("item", item).setParameter("now", moment).getResultList().isEmpty());
    }
}
