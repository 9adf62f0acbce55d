package dev.sayso.consent.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.standing.Act;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class EndingCardResourceTest {

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    Person alice;

    @BeforeEach
    void aCreator() {
        alice = given.creator();
    }

    @Test
    void yesThatEndsSoonIsPointedOutUntilItIsLetEnd() {
        String item = consents.item(alice);
        consents.allowUntil(alice, item, "recut", inDays(10));
        String home = home();
        assertThat(home).contains("Ends soon", "Title of " + item, "href=\"/items/" + item + "#recut\"",
                "action=\"/history/1/end-acceptance\"");
        assertThat(home).containsPattern("<a class=\"button plain\" href=[^>]+>Renew");
        assertThat(home).containsPattern("<button class=\"button plain\">Let it end");
        alice.sends().post("/history/1/end-acceptance").then().statusCode(303);
        assertThat(home()).doesNotContain("Ends soon");
    }

    @Test
    void soonestComesFirst() {
        String later = consents.item(alice);
        String sooner = consents.item(alice);
        consents.allowUntil(alice, later, "recut", inDays(20));
        consents.allowUntil(alice, sooner, "recut", inDays(5));
        assertThat(home()).containsSubsequence("Title of " + sooner, "Title of " + later);
    }

    @Test
    void whatEndsLaterOrNoLongerCountsIsNotPointedOut() {
        consents.allowUntil(alice, consents.item(alice), "recut", inDays(40));
        String refused = consents.item(alice);
        consents.allowUntil(alice, refused, "recut", inDays(10));
        consents.refuse(alice, refused, "recut");
        consents.allowUntil(alice, consents.item(alice), "restyle", inDays(10));
        consents.rule(alice, Act.Kind.OFF, "restyle");
        assertThat(home()).doesNotContain("Ends soon");
        consents.rule(alice, Act.Kind.PER_ITEM, "restyle");
        assertThat(home()).doesNotContain("Ends soon");
    }

    private String home() {
        return alice.asks().get("/").then().statusCode(200).extract().asString();
    }

    private static Instant inDays(int days) {
        return Instant.now().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).plusDays(days).toInstant();
    }
}
