package dev.sayso.consent.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.Statements;
import dev.sayso.account.Role;
import dev.sayso.consent.ConsentDesk;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Reason;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@Tag("embedded")
@QuarkusTestResource(PostgreSql.class)
class OffResourceTest {

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    ConsentDesk desk;

    Person alice;

    @BeforeEach
    void aCreator() {
        alice = given.creator();
    }

    @Test
    void pageSaysBeforeWhatChanges() {
        consents.allow(alice, consents.item(alice), "recut");
        consents.allow(alice, consents.item(alice), "recut");
        consents.refuse(alice, consents.item(alice), "recut");
        consents.rule(alice, Act.Kind.ALL_ITEMS, "soundtrack");
        consents.rule(alice, Act.Kind.OFF, "dub");
        String page = page();
        assertThat(row(page, "Recut")).contains("Your own yes for 2 items", "stay and pay for 30 days");
        assertThat(row(page, "Soundtrack")).contains("On for all items until", "Existing ones stay and keep paying");
        assertThat(row(page, "Train")).contains("You allow nothing now, so nothing changes");
        assertThat(row(page, "Dub")).contains(">Off<");
        assertThat(page).contains("Every use is off for all your items, present and later, at once",
                "Nothing comes back by itself", "Only you can allow anything again");
    }

    @Test
    void oneButtonTurnsEverythingOff() {
        String item = consents.item(alice);
        consents.allow(alice, item, "recut");
        consents.rule(alice, Act.Kind.ALL_ITEMS, "soundtrack");
        send(UUID.randomUUID()).statusCode(303).header("Location", endsWith("/permissions?off=done"));
        assertThat(consents.standing(item, "recut").reason()).isEqualTo(Reason.ACCOUNT_OFF);
        assertThat(consents.standing(item, "soundtrack").reason()).isEqualTo(Reason.ACCOUNT_OFF);
        alice.asks().get("/permissions?off=done").then().statusCode(200)
                .body(containsString("Everything is off"), containsString("role=\"status\""), containsString("/history"),
                        containsString("name=\"undo\""));
    }

    @Test
    void whatIsOffAlreadyIsSaidToBeAndOffAgainIsTheSame() {
        UUID act = UUID.randomUUID();
        send(act).statusCode(303);
        send(act).statusCode(303);
        send(UUID.randomUUID()).statusCode(303);
        alice.asks().get("/permissions/off").then().statusCode(200)
                .body(containsString("Everything is off already"), not(containsString("action=\"/permissions/off\"")));
    }

    @Test
    void yesFromBeforeLeavingOffIsCountedNoMore() {
        String item = consents.item(alice);
        consents.allow(alice, item, "recut");
        consents.turnEverythingOff(alice);
        consents.rule(alice, Act.Kind.PER_ITEM, "recut");
        assertThat(row(page(), "Recut")).contains("You decide item by item").doesNotContain("Your own yes");
        consents.allow(alice, item, "recut");
        assertThat(row(page(), "Recut")).contains("Your own yes for 1 item<");
    }

    @Test
    void queriesDoNotGrowWithWhatIsOn() {
        consents.allow(alice, consents.item(alice), "recut");
        consents.rule(alice, Act.Kind.ALL_ITEMS, "soundtrack");
        long few = Statements.of(this::page);
        for (int i = 0; i < 5; i++) {
            consents.allow(alice, consents.item(alice), "restyle");
        }
        consents.rule(alice, Act.Kind.ALL_ITEMS, "dub");
        assertThat(Statements.of(this::page)).isEqualTo(few).isLessThanOrEqualTo(12);
        assertThat(Statements.of(() -> alice.asks().get("/permissions").then().statusCode(200))).isLessThanOrEqualTo(16);
    }

    @Test
    void formWithoutAnActIsAsGood() {
        alice.sends().post("/permissions/off").then().statusCode(303);
        assertThat(consents.shownRule(alice, "train").lastAnswer()).isPositive();
    }

    @Test
    void closedAccountIsToldSo() {
        desk.close(alice.creatorId());
        send(UUID.randomUUID()).statusCode(409).body(containsString("Your account is closed"));
    }

    @Test
    void othersAreKeptOut() {
        Person.stranger().get("/permissions/off").then().statusCode(302);
        given.person(Role.MODERATOR).asks().get("/permissions/off").then().statusCode(403);
        given.person(Role.ADMIN).sends().post("/permissions/off").then().statusCode(403);
        alice.sends("cross-site").post("/permissions/off").then().statusCode(403);
        assertThat(consents.shownRule(alice, "train").lastAnswer()).isZero();
    }

    private ValidatableResponse send(UUID act) {
        return alice.sends().formParam("act", act).post("/permissions/off").then();
    }

    private String page() {
        return alice.asks().get("/permissions/off").then().statusCode(200).extract().asString();
    }

    private static String row(String page, String use) {
        return page.substring(page.indexOf("<th scope=\"row\">" + use)).split("</tr>", 2)[0];
    }
}
