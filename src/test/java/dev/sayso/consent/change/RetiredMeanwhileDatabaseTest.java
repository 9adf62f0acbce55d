package dev.sayso.consent.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.standing.Reason;
import dev.sayso.terms.Retiring;
import dev.sayso.terms.Samples;
import dev.sayso.terms.TermsDesk;
import dev.sayso.terms.UsesOfTheirOwn;
import dev.sayso.web.Language;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What was reviewed can be offered no longer when it is confirmed: then it is not given, and reviewed again. */
@QuarkusTest
@TestProfile(UsesOfTheirOwn.class)
@QuarkusTestResource(PostgreSql.class)
class RetiredMeanwhileDatabaseTest {

    @Inject
    Given given;
    @Inject
    GivenConsent consents;
    @Inject
    GivenChanges changes;
    @Inject
    ChangeDesk desk;
    @Inject
    ChangeSets sets;
    @Inject
    TermsDesk terms;

    private Person admin;
    private Person alice;
    private String use;
    private String item;
    private UUID set;

    @BeforeEach
    void reviewAYes() {
        admin = given.person(Role.ADMIN);
        alice = given.creator();
        use = Samples.name();
        terms.add(Samples.use(use), admin.account());
        item = consents.item(alice);
        set = desk.select(alice.creatorId(), List.of(item), Language.EN).orElseThrow().id();
        changes.allowed(alice, set, use);
    }

    @Test
    void yesUnderTermsThatStandIsGiven() {
        changes.apply(alice, set);
        assertThat(now().state()).isEqualTo(ChangeSet.State.APPLIED);
        assertThat(consents.standing(item, use).isYes()).isTrue();
    }

    @Test
    void yesUnderTermsRetiredSinceTheReviewIsReviewedAgain() {
        int round = now().round();
        terms.retire(use, 1, new Retiring(null, null, "Replaced"), admin.account());
        changes.apply(alice, set);
        assertThat(now().state()).isEqualTo(ChangeSet.State.REVIEWED);
        assertThat(now().round()).isEqualTo(round + 1);
        assertThat(consents.standing(item, use).reason()).isEqualTo(Reason.UNDECIDED);
    }

    private ChangeSet now() {
        return QuarkusTransaction.requiringNew().call(() -> sets.findById(set));
    }
}
