package dev.sayso.consent.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

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
class UndecidedResourceTest {

    private static final Pattern POINTED_OUT = Pattern.compile("name=\"terms\" value=\"([a-z0-9-]+)/([0-9]+)\"");

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
    void usesNeverAnsweredArePointedOutWithTheirTermsAndNobodyIsUrged() {
        assertThat(home()).contains("Uses you have not decided about", "stay off until you decide", "href=\"/terms/recut/1\"",
                "href=\"/permissions?use=recut#recut\"");
        assertThat(pointedOut()).contains("recut", "restyle", "dub", "soundtrack", "likeness", "train");
    }

    @Test
    void anAnswerOfAnyKindEndsIt() {
        String item = consents.item(alice);
        consents.refuse(alice, item, "recut");
        consents.rule(alice, Act.Kind.OFF, "dub");
        assertThat(pointedOut()).contains("restyle").doesNotContain("recut", "dub");
    }

    @Test
    void whatWasSeenIsPutAwayForThisVersionAndOnlyForThisPerson() {
        Person bob = given.creator();
        putAway("recut/1", "recut/1", "dub/1");
        putAway("recut/1");
        assertThat(pointedOut()).contains("restyle").doesNotContain("recut", "dub");
        assertThat(bob.asks().get("/").asString()).contains("value=\"recut/1\"");
    }

    @Test
    void anotherVersionThanThePresentOneIsNotPutAway() {
        putAway("recut/2", "none/1", "", "recut");
        assertThat(pointedOut()).contains("recut");
    }

    @Test
    void nothingIsSaidOnceAllIsPutAway() {
        putAway(POINTED_OUT.matcher(home()).results().map(found -> found.group(1) + "/" + found.group(2))
                .toArray(String[]::new));
        assertThat(home()).doesNotContain("Uses you have not decided about");
    }

    private void putAway(String... terms) {
        alice.sends().formParam("terms", (Object[]) terms).post("/permissions/undecided").then().statusCode(303);
    }

    private List<String> pointedOut() {
        return POINTED_OUT.matcher(home()).results().map(found -> found.group(1)).toList();
    }

    private String home() {
        return alice.asks().get("/").then().statusCode(200).extract().asString();
    }
}
