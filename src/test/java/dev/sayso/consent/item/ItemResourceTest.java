package dev.sayso.consent.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.Statements;
import dev.sayso.account.Role;
import dev.sayso.catalog.intake.ItemDesk;
import dev.sayso.consent.Answer;
import dev.sayso.consent.Answers;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.Screen;
import dev.sayso.consent.Shown;
import dev.sayso.consent.staff.InterventionDesk;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Audience;
import dev.sayso.consent.standing.Ends;
import dev.sayso.consent.standing.Grant;
import dev.sayso.consent.standing.Reason;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@Tag("embedded")
@QuarkusTestResource(PostgreSql.class)
class ItemResourceTest {

    private static final List<String> USES = List.of("restyle", "recut", "soundtrack", "dub", "likeness", "train");

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    ItemDesk items;

    @Inject
    InterventionDesk interventions;

    @Inject
    Answers answers;

    @Inject
    Clock clock;

    Person alice;
    Person bob;
    String item;

    @BeforeEach
    void anItem() {
        alice = given.creator();
        bob = given.creator();
        item = consents.item(alice);
    }

    @Test
    void freshItemIsOffForEveryUseAndNothingIsChosen() {
        Seen page = Seen.by(alice, item);
        USES.forEach(use -> {
            assertThat(page.says(use)).contains("In effect Off", "You have not answered. Silence is no.");
            assertThat(page.about(use)).contains("value=\"allow\"", "value=\"refuse\"")
                    .doesNotContain(" checked", "value=\"clear\"");
        });
        assertThat(page.says()).contains("Title of " + item, "Video", "Published 1 January 2025",
                "The platform registered this item.");
    }

    @Test
    void foreignMissingAndMalformedItemsAreTheSamePage() {
        String foreign = consents.item(bob);
        List<String> pages = Stream.of(foreign, "missing", "a%20b", "%00").map(id -> alice.asks()
                .urlEncodingEnabled(false).get("/items/" + id).then().statusCode(404).extract().asString()
                .replaceAll("[0-9a-f]{8}", "reference")).distinct().toList();
        assertThat(pages).hasSize(1);
        alice.sends().formParam("use", "recut").post("/items/" + foreign + "/choices").then().statusCode(404);
        alice.asks().get("/items/" + foreign + "/choices").then().statusCode(404);
    }

    @Test
    void refusingNeedsOneAnswerAndNothingElse() {
        Seen.by(alice, item).sends("recut", "answer", "refuse").statusCode(303)
                .header("Location", endsWith("/items/" + item + "?saved=recut#recut"));
        Seen page = saved("recut");
        assertThat(page.says("recut")).contains("Recut is off", "It counts from this moment.",
                "You refuse it, since");
        assertThat(page.about("recut")).contains("value=\"refuse\" checked",
                "name=\"undo\" value=\"" + last("recut").actId() + "\"").containsOnlyOnce(" checked");
        assertThat(consents.standing(item, "recut").reason()).isEqualTo(Reason.REFUSED);
    }

    @Test
    void allowingKeepsItsEndAndItsAudience() {
        Instant end = Ends.AFTER_3_MONTHS.from(clock.instant());
        Seen.by(alice, item).sends("recut", "answer", "allow", "end", day(end), "commercial", "no", "audience", "listed",
                "listed", "studio-nord\r\nrequester:7\r\n").statusCode(303);
        Grant grant = last("recut").grant().orElseThrow();
        assertThat(grant).isEqualTo(new Grant(1, end, false, Audience.of(Set.of("studio-nord", "requester:7"))));
        Seen page = saved("recut");
        assertThat(page.says("recut")).contains("Recut is on until", "In effect On until",
                "For whom the requesters on the list, no commercial use", "You allow it until", "As now");
        assertThat(page.about("recut")).contains("requester:7\nstudio-nord</textarea>", "value=\"" + day(end) + "\"");
    }

    @Test
    void answerThatIsOnlyKeptIsNotCalledInEffect() {
        assertThat(Seen.of(alice, item, alice.asks().get("/items/" + item + "?kept=recut")).says("recut"))
                .contains("Your answer for Recut is kept", "It is in effect within moments.").doesNotContain("Recut is off");
        assertThat(Seen.of(alice, item, alice.asks().get("/items/" + item + "?saved=none")).html())
                .doesNotContain("role=\"status\"");
    }

    @Test
    void timelineEndsAfterFiftyActs() {
        for (int i = 0; i < 26; i++) {
            consents.refuse(alice, item, "recut");
            consents.clear(alice, item, "recut");
        }
        Seen page = Seen.by(alice, item);
        assertThat(page.html().split("<time class=\"exact\"", -1)).hasSize(51);
        assertThat(page.html()).contains("href=\"/history\"");
    }

    @Test
    void yesCanBeNarrowedWithoutMakingItLonger() {
        consents.allow(alice, item, "recut");
        String now = day(last("recut").grant().orElseThrow().end());
        Seen.by(alice, item).sends("recut", "answer", "allow", "end", now, "commercial", "yes", "audience", "verified")
                .statusCode(303);
        assertThat(last("recut").grant().orElseThrow().audience()).isEqualTo(Audience.VERIFIED);
    }

    @Test
    void yesWithoutItsConditionsComesBackWithEveryProblem() {
        Seen page = Seen.by(alice, item).comesBack(422, "recut", "answer", "allow");
        assertThat(page.html()).contains("href=\"#recut-end\"", "href=\"#recut-commercial\"", "href=\"#recut-audience\"");
        assertThat(page.about("recut")).contains("value=\"allow\" id=\"recut-answer\" checked", "id=\"recut-end-error\"",
                "id=\"recut-commercial-error\"", "id=\"recut-audience-error\"");
        assertThat(page.about("dub")).doesNotContain("-error\"");
        assertThat(lastOf("recut")).isEmpty();
    }

    @Test
    void everythingTypedIsKept() {
        String end = day(Ends.AFTER_24_MONTHS.from(clock.instant()));
        Seen page = Seen.by(alice, item).comesBack(422, "recut", "answer", "allow", "end", end, "commercial", "no",
                "audience", "listed", "listed", "good\nb<a>d\n");
        assertThat(page.html()).contains("href=\"#recut-listed\"");
        assertThat(page.about("recut")).contains("good\nb&lt;a&gt;d</textarea>", "value=\"" + end + "\" checked",
                "value=\"no\" checked", "value=\"listed\" checked").contains("“b&lt;a&gt;d” is not a requester id");
    }

    @Test
    void listHoldsSomebodyAndAtMostAHundred() {
        String end = day(Ends.AFTER_3_MONTHS.from(clock.instant()));
        String many = Stream.iterate(1, n -> n + 1).limit(101).map(n -> "r" + n).reduce("", (a, b) -> a + "\n" + b);
        for (String listed : List.of("", " \n ", many, "x".repeat(129))) {
            Seen page = Seen.by(alice, item).comesBack(422, "recut", "answer", "allow", "end", end, "commercial", "no",
                    "audience", "listed", "listed", listed);
            assertThat(page.about("recut")).contains("id=\"recut-listed-error\"");
        }
    }

    @Test
    void noAnswerIsNone() {
        assertThat(Seen.by(alice, item).comesBack(422, "recut").says("recut")).contains("Choose an answer for Recut.");
        assertThat(Seen.by(alice, item).comesBack(422, "recut", "answer", "maybe").html())
                .contains("href=\"#recut-answer\"");
    }

    @Test
    void endThatIsNotOfferedIsToldAtTheEnd() {
        for (String end : List.of("2999-01-01", "2020-01-01", "tomorrow")) {
            Seen page = Seen.by(alice, item).comesBack(422, "recut", "answer", "allow", "end", end, "commercial", "no",
                    "audience", "everyone");
            assertThat(page.about("recut")).contains("id=\"recut-end-error\"",
                    "value=\"everyone\" id=\"recut-audience\" checked");
        }
    }

    @Test
    void sameFormTwiceActsOnceAndShowsTheSame() {
        Seen page = Seen.by(alice, item);
        for (int i = 0; i < 2; i++) {
            page.sends("recut", "answer", "refuse").statusCode(303)
                    .header("Location", endsWith("/items/" + item + "?saved=recut#recut"));
        }
        assertThat(last("recut").number()).isEqualTo(1);
    }

    @Test
    void oldFormWithAnotherAnswerIsNotTakenForTheOldAnswerAndANoIsGiven() {
        Seen page = Seen.by(alice, item);
        allow(page, "recut").statusCode(303);
        page.sends("recut", "answer", "refuse").statusCode(303);
        assertThat(consents.standing(item, "recut").isYes()).isFalse();
        allow(page, "recut").statusCode(409);
        assertThat(consents.standing(item, "recut").isYes()).isFalse();
    }

    @Test
    void secondTabIsToldAndLosesNothing() {
        Seen first = Seen.by(alice, item);
        Seen second = Seen.by(alice, item);
        first.sends("recut", "answer", "refuse").statusCode(303);
        String end = day(Ends.AFTER_3_MONTHS.from(clock.instant()));
        String[] typed = { "answer", "allow", "end", end, "commercial", "no", "audience", "listed", "listed", "studio" };
        Seen told = second.comesBack(409, "recut", typed);
        assertThat(told.says("recut")).contains("You have answered this since you opened the page",
                "In force now You refuse it, since", "You were about to save Allow until", "the requesters on the list");
        assertThat(told.about("recut")).contains("value=\"allow\" id=\"recut-answer\" checked", "studio</textarea>");
        assertThat(consents.standing(item, "recut").reason()).isEqualTo(Reason.REFUSED);
        told.sends("recut", typed).statusCode(303);
        assertThat(consents.standing(item, "recut").isYes()).isTrue();
    }

    @Test
    void yesToAnItemThatChangedMeanwhileComesBackAndANoIsTaken() {
        Seen page = Seen.by(alice, item);
        consents.put(item, GivenConsent.PUBLISHED, List.of(alice), List.of(bob));
        Seen told = Seen.of(alice, item, allow(page, "recut").statusCode(409).extract().response());
        assertThat(told.says("recut")).contains("This item has changed since you opened the page");
        page.sends("dub", "answer", "refuse").statusCode(303);
        allow(told, "recut").statusCode(303);
    }

    @Test
    void yesToOtherWordsComesBack() {
        Shown now = consents.shown(alice, item, "recut");
        Shown other = new Shown(now.itemVersion(), now.lastAnswer(), Screen.hash("other words"));
        Seen page = Seen.by(alice, item);
        Seen old = new Seen(alice, item, page.html().replace(now.token(), other.token()));
        assertThat(old.html()).isNotEqualTo(page.html());
        Seen told = Seen.of(alice, item, allow(old, "recut").statusCode(409).extract().response());
        assertThat(told.says("recut")).contains("The terms have changed since you opened the page");
        allow(told, "recut").statusCode(303);
    }

    @Test
    void sameAnswerAgainChangesNothing() {
        Seen.by(alice, item).sends("recut", "answer", "refuse").statusCode(303);
        Seen told = Seen.by(alice, item).comesBack(409, "recut", "answer", "refuse");
        assertThat(told.says("recut")).contains("This is your answer already");
    }

    @Test
    void useThatIsOffForAllItemsSaysHowToLeaveIt() {
        consents.rule(alice, Act.Kind.OFF, "recut");
        Seen page = Seen.by(alice, item);
        assertThat(page.says("recut")).contains("Your account rule is off for this use, since",
                "To allow it here, first change the rule.");
        assertThat(page.about("recut")).contains("href=\"/permissions\"");
        Seen told = Seen.of(alice, item, allow(page, "recut").statusCode(409).extract().response());
        assertThat(told.says("recut")).contains("This use is off for all your items");
    }

    @Test
    void ownChoiceCanGiveWayToTheAccountRule() {
        consents.rule(alice, Act.Kind.ALL_ITEMS, "recut");
        assertThat(Seen.by(alice, item).says("recut")).contains("In effect On until", "Your account rule allows it until");
        assertThat(Seen.by(alice, item).about("recut")).doesNotContain(" checked", "value=\"clear\"");
        consents.refuse(alice, item, "recut");
        assertThat(Seen.by(alice, item).about("recut")).contains("value=\"clear\"");
        Seen.by(alice, item).sends("recut", "answer", "clear").statusCode(303);
        assertThat(saved("recut").says("recut")).contains("Recut is on until", "Your account rule allows it until");
        assertThat(Seen.by(alice, item).about("recut")).doesNotContain("value=\"clear\"");
    }

    @Test
    void formsThatAreNotOursAreNotTaken() {
        alice.sends().formParam("use", "recut").formParam("answer", "refuse").post("/items/" + item + "/choices").then()
                .statusCode(400);
        alice.sends().formParam("use", "nothing").formParam("answer", "refuse").post("/items/" + item + "/choices").then()
                .statusCode(404);
        alice.sends("cross-site").formParam("use", "recut").post("/items/" + item + "/choices").then().statusCode(403);
        given.person(Role.MODERATOR).asks().get("/items/" + item).then().statusCode(403);
        Person.stranger().get("/items/" + item).then().statusCode(302);
        assertThat(lastOf("recut")).isEmpty();
    }

    @Test
    void addressOfTheFormLeadsToThePage() {
        alice.asks().get("/items/" + item + "/choices").then().statusCode(303).header("Location", endsWith("/items/" + item));
    }

    @Test
    void ownersAreNamedUntilTheyAgreeAndDepictedPeopleNever() {
        Person carol = given.creator();
        String shared = consents.item(GivenConsent.PUBLISHED, List.of(alice, bob), List.of(carol));
        consents.allow(alice, shared, "restyle");
        Seen page = Seen.by(alice, shared);
        assertThat(page.says("restyle")).contains("Off, waiting for others", "Waits for \u2068" + bob.name());
        assertThat(page.says())
                .contains(alice.name() + " (you) Owner, 50%", bob.name() + " Owner, 50%", "1. The list is complete.")
                .doesNotContain(carol.name());
        consents.allow(bob, shared, "restyle");
        assertThat(Seen.by(alice, shared).says("restyle")).contains("Off, waiting for others").doesNotContain("Waits for ");
        assertThat(Seen.by(carol, shared).says()).contains("1, you among them.").doesNotContain("Waits for ");
        consents.allow(carol, shared, "restyle");
        assertThat(Seen.by(bob, shared).says("restyle")).contains("In effect On until");
    }

    @Test
    void pageSaysWhatThePlatformAndItsStaffDid() {
        consents.allow(alice, item, "recut");
        interventions.block(consents.id(item), "A reason", given.person(Role.MODERATOR).account());
        assertThat(Seen.by(alice, item).says()).contains("Platform staff have blocked this item",
                "Off, stopped by the platform", "Platform staff blocked this item for every use.").doesNotContain("A reason");
        items.remove(item);
        Seen removed = Seen.by(alice, item);
        assertThat(removed.says()).contains("The platform has removed this item", "The platform removed this item.");
        consents.put(item, GivenConsent.PUBLISHED, List.of(alice), List.of(bob));
        Seen back = Seen.by(alice, item);
        assertThat(back.says()).contains("The platform brought this item back.",
                "The platform changed who is on record for this item.");
        assertThat(back.says("recut")).contains("no longer counts: this item or who is on record has changed");
        assertThat(back.about("recut")).doesNotContain("name=\"answer\" value=\"allow\" id=\"recut-answer\" checked");
    }

    @Test
    void whatIsDoneTogetherIsOneSentence() {
        consents.allow(alice, item, "recut");
        consents.turnEverythingOff(alice);
        String page = Seen.by(alice, item).says();
        assertThat(page).contains("You allowed Recut for this item until");
        assertThat(page).containsOnlyOnce("You turned off Restyle, Recut, Soundtrack, Dub, Likeness, and Train");
        assertThat(page.indexOf("You turned off")).isLessThan(page.indexOf("You allowed Recut"));
    }

    @Test
    void noFaceIsAllowedWhereNobodyIsDepicted() {
        assertThat(Seen.by(alice, item).says("likeness")).contains("Nobody is on record as depicted");
    }

    @Test
    void statementsDoNotGrowWithTheAnswers() {
        consents.allow(alice, item, "recut");
        consents.rule(alice, Act.Kind.OFF, "dub");
        long before = statements();
        USES.forEach(use -> consents.refuse(alice, item, use));
        consents.turnEverythingOff(alice);
        consents.put(item, GivenConsent.PUBLISHED, List.of(alice), List.of(bob, given.creator()));
        interventions.block(consents.id(item), "A reason", given.person(Role.MODERATOR).account());
        assertThat(statements()).isLessThanOrEqualTo(before);
        System.out.println("statements of the page of an item: " + before);
    }

    private long statements() {
        return Statements.of(() -> Seen.by(alice, item));
    }

    private ValidatableResponse allow(Seen page, String use) {
        return page.sends(use, "answer", "allow", "end", day(Ends.AFTER_12_MONTHS.from(clock.instant())), "commercial",
                "yes", "audience", "everyone");
    }

    private Seen saved(String use) {
        return Seen.of(alice, item, alice.asks().get("/items/" + item + "?saved=" + use).then().statusCode(200).extract()
                .response());
    }

    private Answer last(String use) {
        List<Answer> all = lastOf(use);
        return all.get(all.size() - 1);
    }

    private List<Answer> lastOf(String use) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Answer> all = answers.list("creatorId = ?1 and useName = ?2 order by number", alice.creatorId(), use);
            all.forEach(answer -> answer.grant());
            return all;
        });
    }

    private static String day(Instant end) {
        return LocalDate.ofInstant(end, ZoneOffset.UTC).toString();
    }
}
