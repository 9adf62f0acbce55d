package dev.sayso.consent.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.standing.Act;
import dev.sayso.web.AppClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class RestoreResourceTest {

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    AppClock clock;

    Person alice;

    @BeforeEach
    void aCreator() {
        alice = given.creator();
    }

    @Test
    void dayIsReviewedAndThenRestored() {
        String item = consents.item(alice);
        before(4, () -> consents.allow(alice, item, "recut"));
        before(2, () -> consents.refuse(alice, item, "recut"));
        String review = location(send(day(3)).statusCode(303));
        String page = page(review);
        assertThat(page).contains("Restore what you had", "Your answers as they were at the end of", "Confirm 1 answer",
                "What restoring it does", "What came later stays").doesNotContain("answers=change");
        assertThat(consents.standing(item, "recut").isYes()).isFalse();
        confirm(review, page);
        assertThat(consents.standing(item, "recut").isYes()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "tomorrow", "2026-02-30", "31.03.2026", "<script>", "999999999-01-01" })
    void whatIsNoDayIsSaidAtTheFieldAndKept(String typed) {
        String item = consents.item(alice);
        before(4, () -> consents.allow(alice, item, "recut"));
        send(typed).statusCode(422).body(containsString("id=\"day-error\""), containsString("such as 2026-03-31"),
                containsString("value=\"" + typed.replace("<", "&lt;").replace(">", "&gt;") + "\""));
    }

    @Test
    void onlyDaysThatAreOverAndHadAnAnswerCanBeRestored() {
        String item = consents.item(alice);
        before(4, () -> consents.allow(alice, item, "recut"));
        send(day(5)).statusCode(422).body(containsString("Choose a day from"));
        send(day(0)).statusCode(422).body(containsString("Choose a day from"), containsString("value=\"" + day(0) + "\""));
        send(day(4)).statusCode(303);
        send(day(1)).statusCode(303);
    }

    @Test
    void beforeTheFirstAnswerThereIsNothingToRestore() {
        assertThat(page("/history/restore")).contains("There is no day to restore yet").doesNotContain("name=\"day\"");
        send(day(1)).statusCode(422).body(containsString("There is no day to restore yet"));
    }

    @Test
    void answerLeadsBackToTheMomentBeforeIt() {
        String item = consents.item(alice);
        consents.allow(alice, item, "recut");
        UUID act = consents.refuse(alice, item, "recut").actId();
        consents.rule(alice, Act.Kind.OFF, "dub");
        assertThat(page("/history/2")).contains("Restore what you had before this", act.toString());
        String review = location(alice.sends().formParam("restore", act).post("/changes").then().statusCode(303));
        String page = page(review);
        assertThat(page).contains("Your answers as they were just before your act of", "Confirm 2 answers");
        confirm(review, page);
        assertThat(consents.standing(item, "recut").isYes()).isTrue();
    }

    @Test
    void foreignAndMissingActsAreNotFound() {
        UUID foreign = consents.refuse(alice, consents.item(alice), "recut").actId();
        for (Object act : new Object[] { foreign, UUID.randomUUID(), "none", "" }) {
            given.creator().sends().formParam("restore", act).post("/changes").then().statusCode(404);
        }
    }

    @Test
    void yesThatIsOverIsNamedAndItsItemsCanBeDecidedAnew() {
        String item = consents.item(alice);
        before(9, () -> consents.allowUntil(alice, item, "recut",
                LocalDate.now(ZoneOffset.UTC).minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
        consents.refuse(alice, item, "recut");
        String review = location(send(day(8)).statusCode(303));
        String page = page(review);
        assertThat(page).contains("Your earlier yes is not given again: its time is over.", "Decide anew for these items");
        String anew = location(alice.sends().formParam("anew", review.substring(9)).formParam("answer", "1")
                .formParam("use", "recut").post("/changes").then().statusCode(303));
        alice.asks().queryParam("use", "recut").get(anew).then().statusCode(200).body(containsString("Choose for 1 item"),
                containsString("Title of " + item), containsString("value=\"recut\" checked"),
                not(containsString("value=\"allow\" checked")));
        alice.sends().formParam("anew", review.substring(9)).formParam("answer", "x").post("/changes").then().statusCode(400);
        given.creator().sends().formParam("anew", review.substring(9)).formParam("answer", "1").post("/changes").then()
                .statusCode(404);
    }

    @Test
    void othersAreKeptOut() {
        Person.stranger().get("/history/restore").then().statusCode(302);
        given.person("support").asks().get("/history/restore").then().statusCode(403);
        alice.sends("cross-site").formParam("day", day(1)).post("/history/restore").then().statusCode(403);
    }

    private void before(int days, Runnable act) {
        clock.at(clock.instant().minus(Duration.ofDays(days)), act);
    }

    private String day(int daysAgo) {
        return LocalDate.ofInstant(clock.instant().minus(Duration.ofDays(daysAgo)), ZoneOffset.UTC).toString();
    }

    private ValidatableResponse send(String day) {
        return alice.sends().formParam("day", day).post("/history/restore").then();
    }

    private String page(String path) {
        return alice.asks().get(path).then().statusCode(200).extract().asString();
    }

    private void confirm(String review, String page) {
        alice.sends().formParam("version", page.replaceFirst("(?s).*name=\"version\" value=\"([0-9]+)\".*", "$1"))
                .post(review + "/application").then().statusCode(303);
    }

    private static String location(ValidatableResponse answer) {
        return URI.create(answer.extract().header("Location")).getPath();
    }
}
