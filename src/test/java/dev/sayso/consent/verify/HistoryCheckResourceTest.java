package dev.sayso.consent.verify;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.consent.Answer;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.standing.Act;
import dev.sayso.log.GivenLog;
import dev.sayso.web.Seal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class HistoryCheckResourceTest {

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    GivenLog log;

    @Inject
    EntityManager entities;

    private final Seal seal = new Seal("sayso.history", "dev-token-secret-of-32-characters-or-more");

    Person alice;

    @BeforeEach
    void aCreator() {
        alice = given.creator();
    }

    @Test
    void nobodyHasNothingToCheck() {
        page("You have answered nothing yet");
    }

    @Test
    void wholeHistoryIsConfirmed() {
        String item = consents.item(alice);
        consents.allow(alice, item, "recut");
        consents.turnEverythingOff(alice);
        Answer last = consents.rule(alice, Act.Kind.PER_ITEM, "dub");
        log.proof(last.fact().id());
        alice.asks().get("/history/verification").then().statusCode(200)
                .body(allOf(containsString("Your history is whole"), containsString("All 8 answers")));
    }

    @Test
    void lostRecordIsFound() {
        String item = consents.item(alice);
        log.proof(consents.refuse(alice, item, "recut").fact().id());
        Answer lost = consents.allow(alice, item, "recut");
        log.proof(lost.fact().id());
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("delete from log_record where fact_id = ?1")
                .setParameter(1, lost.fact().id()).executeUpdate());
        page("Answer 2 cannot be confirmed");
    }

    @Test
    void nobodyIsToldWholeWhatWasNotLookedAt() {
        String item = consents.item(alice);
        Answer lost = consents.refuse(alice, item, "recut");
        log.proof(consents.allow(alice, item, "recut").fact().id());
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("delete from log_record where fact_id = ?1")
                .setParameter(1, lost.fact().id()).executeUpdate());
        for (String seen : List.of("1", "999", "AAAA", "no base64", seal.sealed(given.creator().creatorId() + ":1"))) {
            alice.asks().queryParam("seen", seen).get("/history/verification").then().statusCode(200)
                    .body(containsString("Answer 1 cannot be confirmed"));
        }
        alice.asks().queryParam("seen", seal.sealed(alice.creatorId() + ":1")).get("/history/verification").then()
                .statusCode(200).body(containsString("Your history is whole"));
    }

    private void page(String title) {
        alice.asks().get("/history/verification").then().statusCode(200).body(containsString(title));
    }
}
