package dev.sayso.consent.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.Statements;
import dev.sayso.account.Role;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Audience;
import dev.sayso.feed.Epochs;
import dev.sayso.feed.FeedHead;
import dev.sayso.feed.webhook.GivenConsumers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@Tag("embedded")
@QuarkusTestResource(PostgreSql.class)
class HistoryResourceTest {

    private static final Pattern EVENT = Pattern.compile("Number in the event log</dt><dd>(\\d+)</dd>");

    private static final Pattern NUMBERS = Pattern.compile("href=\"/history/(\\d+)\"");

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    FeedHead head;

    @Inject
    GivenConsumers consumers;
    @Inject
    Epochs epochs;

    Person alice;

    @BeforeEach
    void aCreator() {
        alice = given.creator();
    }

    @Test
    void emptyHistorySaysThatItMeansNo() {
        page("").body(containsString("You have answered nothing yet"), containsString("That means no"));
    }

    @Test
    void everyActIsASentenceTheNewestFirst() {
        String item = consents.item(alice);
        consents.allow(alice, item, "recut");
        consents.refuse(alice, item, "recut");
        consents.clear(alice, item, "recut");
        consents.rule(alice, Act.Kind.NEW_ITEMS, "recut");
        consents.rule(alice, Act.Kind.ALL_ITEMS, "recut");
        consents.rule(alice, Act.Kind.OFF, "recut");
        consents.rule(alice, Act.Kind.PER_ITEM, "recut");
        String page = text(page(""));
        String title = "‘\u2068Title of " + item + "\u2069’";
        assertThat(page).containsSubsequence("You chose to decide on Recut item by item", "Answer 7",
                "You turned Recut off for all your items", "Answer 6", "You allowed Recut for all your items until ",
                "You allowed Recut for new items until ", " under terms 1",
                "You left Recut for " + title + " to your account rule",
                "You refused Recut for " + title, "You allowed Recut for " + title + " until ", "Answer 1");
    }

    @Test
    void answersOfOneActAreOneSentence() {
        consents.rule(alice, Act.Kind.OFF, "train");
        consents.turnEverythingOff(alice);
        page("").body(containsString("You turned everything off: 5 uses"), containsString("Answers 2 to 6"));
    }

    @Test
    void answerSaysHowManySystemsConfirmedIt() {
        Person system = given.person(Role.PLATFORM);
        consumers.ofClient(system.account().toString());
        long fact = consents.refuse(alice, consents.item(alice), "recut").fact().id();
        assertThat(head.await(fact, Duration.ofSeconds(20))).isPresent();
        Matcher number = EVENT.matcher(text(page("/1")));
        assertThat(number.find()).isTrue();
        assertThat(text(page("/1"))).containsPattern("Confirmed by</dt><dd>None of \\d+ systems? yet");
        system.asks().post("/api/v1/events/" + epochs.ours() + "-" + number.group(1) + "/acknowledgement").then()
                .statusCode(204);
        assertThat(text(page("/1")))
                .containsPattern("Confirmed by</dt><dd>1 of \\d+ systems?, the last after \\d+(\\.\\d)? (milli)?seconds?");
    }

    @Test
    void filtersAreInTheAddressAndCanBeTakenOffOneByOne() {
        String item = consents.item(alice);
        consents.allow(alice, item, "recut");
        consents.allow(alice, item, "restyle");
        consents.refuse(alice, consents.item(alice), "recut");
        assertThat(numbers("?use=recut")).containsExactly("3", "1");
        assertThat(numbers("?kind=ALLOW")).containsExactly("2", "1");
        assertThat(numbers("?item=" + item)).containsExactly("2", "1");
        assertThat(numbers("?use=recut&item=" + item)).containsExactly("1");
        assertThat(numbers("?from=2020-01-01&to=2999-12-31")).hasSize(3);
        assertThat(numbers("?to=2020-01-01")).isEmpty();
        page("?use=recut&kind=REFUSE&from=2020-01-01").body(
                containsString("href=\"/history?kind=REFUSE&amp;from=2020-01-01\""), containsString("From: 1 January 2020"),
                containsString("href=\"/history/export?use=recut&amp;kind=REFUSE&amp;from=2020-01-01\""));
        page("?item=" + consents.item(given.creator())).body(containsString("No answer matches these filters"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "from=yesterday", "to=2027-02-30", "from=-9999-01-01" })
    void dayThatIsNoneIsKeptAndSaidAtItsField(String day) {
        String[] parts = day.split("=", 2);
        alice.asks().get("/history?" + day).then().statusCode(422).body(containsString("href=\"#" + parts[0] + "\""),
                containsString("id=\"" + parts[0] + "-error\""), containsString("value=\"" + parts[1] + "\""));
        alice.asks().get("/history/export?" + day).then().statusCode(303).header("Location", endsWith("/history?" + day));
    }

    @Test
    void longHistoryHasPagesInBothDirections() {
        String item = consents.item(alice);
        for (int i = 0; i < 35; i++) {
            consents.allow(alice, item, "recut");
            consents.refuse(alice, item, "recut");
        }
        consents.turnEverythingOff(alice);
        assertThat(numbers("")).startsWith("76", "70").hasSize(30);
        page("").body(containsString("href=\"/history?before=42\""), not(containsString("after=")));
        assertThat(numbers("?before=42")).startsWith("41").endsWith("12").hasSize(30);
        page("?before=42").body(containsString("href=\"/history?after=41\""), containsString("href=\"/history?before=12\""));
        assertThat(numbers("?before=12")).startsWith("11").endsWith("1");
        page("?before=12").body(not(containsString("before=1\"")));
        assertThat(numbers("?after=11")).startsWith("41").endsWith("12");
        assertThat(numbers("?after=41")).startsWith("76").hasSize(30);
        page("?after=41").body(not(containsString("after=76")));
    }

    @Test
    void queriesDoNotGrowWithTheHistory() {
        consents.allow(alice, consents.item(alice), "recut");
        long few = Statements.of(() -> page(""));
        for (int i = 0; i < 10; i++) {
            consents.allow(alice, consents.item(alice), "recut");
        }
        assertThat(Statements.of(() -> page(""))).isEqualTo(few).isLessThanOrEqualTo(12);
    }

    @Test
    void oneAnswerIsShownInFull() {
        String item = consents.item(alice);
        consents.allow(alice, item, "recut", Audience.of(Set.of("acct-1", "acct-2")));
        String page = text(alice.asks().get("/history/1").then().statusCode(200));
        assertThat(page).contains("You allowed Recut", "Title of " + item, item, "Terms 1", "acct-1", "acct-2",
                "Allowed too", "ConsentGiven", "By the platform’s sign-in", "UTC", "lang=\"en\" dir=\"ltr\">Recut\n",
                "Owners together receive 45%", "Fingerprint of this text");
        assertThat(page).doesNotContain("A later answer has taken the place");
        consents.refuse(alice, item, "recut");
        alice.asks().get("/history/1").then().body(containsString("A later answer has taken the place of this one"),
                containsString("href=\"/history/2\""), not(containsString("Take it back")));
        alice.asks().get("/history/2").then().body(containsString("ConsentWithdrawn"), containsString("Take it back"));
    }

    @Test
    void textStaysInTheLanguageItWasShownIn() {
        consents.rule(alice, Act.Kind.OFF, "recut");
        alice.asks().cookie("language", "ar").get("/history/1").then().statusCode(200)
                .body(containsString("<html lang=\"ar\" dir=\"rtl\""), containsString("lang=\"en\" dir=\"ltr\">Recut\n"));
    }

    @Test
    void yesIsLetEndOnce() {
        consents.allow(alice, consents.item(alice), "recut");
        for (int i = 0; i < 2; i++) {
            alice.sends().post("/history/1/end-acceptance").then().statusCode(303)
                    .header("Location", endsWith("/history/1?ends=accepted"));
        }
        alice.asks().get("/history/1?ends=accepted").then().statusCode(200)
                .body(containsString("You let this yes end"), containsString("role=\"status\""));
    }

    @Test
    void foreignMissingAndMalformedNumbersAreTheSame404() {
        consents.refuse(alice, consents.item(alice), "recut");
        Person bob = given.creator();
        for (String number : new String[] { "1", "2", "0", "-1", "x", "99999999999" }) {
            bob.asks().get("/history/" + number).then().statusCode(404).body(containsString("There is no such page"));
            bob.sends().post("/history/" + number + "/end-acceptance").then().statusCode(404);
        }
        alice.sends().post("/history/1/end-acceptance").then().statusCode(404);
    }

    @Test
    void othersAreKeptOut() {
        Person.stranger().get("/history").then().statusCode(302);
        given.person(Role.SUPPORT).asks().get("/history").then().statusCode(403);
        given.person(Role.ADMIN).asks().get("/history/export").then().statusCode(403);
        consents.allow(alice, consents.item(alice), "recut");
        alice.sends("cross-site").post("/history/1/end-acceptance").then().statusCode(403);
    }

    private ValidatableResponse page(String query) {
        return alice.asks().urlEncodingEnabled(false).get("/history" + query).then().statusCode(200);
    }

    private List<String> numbers(String query) {
        return NUMBERS.matcher(text(page(query))).results().map(found -> found.group(1)).toList();
    }

    private static String text(ValidatableResponse response) {
        return response.extract().asString().replace("&#39;", "'");
    }
}
