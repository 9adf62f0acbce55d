package dev.sayso.consent.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.Statements;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.form.AnswerForm;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Reason;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class ChangeResourceTest {

    private static final Pattern ROUND = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");
    private static final Pattern LINES = Pattern.compile("href=\"(/changes/[^\"]+/lines[^\"]+)\"");

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    GivenChanges changes;

    @Inject
    GivenNote notes;

    Person alice;

    @BeforeEach
    void aCreator() {
        alice = given.creator();
    }

    @Test
    void tickedItemsAreReviewedAndThenAnsweredTogether() {
        List<String> items = List.of(consents.item(alice), consents.item(alice), consents.item(alice));
        consents.refuse(alice, items.get(2), "recut");
        String set = open(Map.of("items", "some", "item", items));
        assertThat(page(set)).contains("Choose for 3 items", "Title of " + items.get(0), "name=\"uses\" value=\"recut\"")
                .doesNotContain("checked");
        answer(set, yes("recut", "dub")).statusCode(303).header("Location", endsWith(set));
        String review = page(set);
        assertThat(review).contains("Allow Recut and Dub", "This is what happens if you confirm, and nothing else.",
                "Confirm 6 answers", "2 items", "1 item", "owners get 45%", "Terms 1");
        assertThat(consents.standing(items.get(0), "recut").isYes()).isFalse();
        confirm(set, review).statusCode(303).header("Location", endsWith(set));
        assertThat(page(set)).contains("Done", "Take it back", "name=\"undo\" value=\"" + set.substring(9) + "\"");
        assertThat(items).allMatch(item -> consents.standing(item, "recut").isYes() && consents.standing(item, "dub").isYes());
    }

    @Test
    void allThatMatchAFilterCanBeAnsweredAndOthersItemsNever() {
        Person bob = given.creator();
        String foreign = consents.item(bob);
        List<String> items = List.of(consents.item(alice), consents.item(alice));
        consents.allow(alice, items.get(0), "recut");
        String set = open(Map.of("items", "match", "state", "undecided", "use", "recut", "item", foreign));
        assertThat(page(set)).contains("Choose for 1 item", "Title of " + items.get(1));
        answer(set, Map.of("uses", List.of("recut"), "answer", "refuse")).statusCode(303);
        confirm(set, page(set)).statusCode(303);
        assertThat(consents.standing(items.get(0), "recut").isYes()).isTrue();
        assertThat(consents.standing(items.get(1), "recut").isYes()).isFalse();
        String ticked = open(Map.of("items", "some", "item", List.of(foreign, items.get(0), "none", "' or 1=1", "\0")));
        assertThat(page(ticked)).contains("Choose for 1 item").doesNotContain("Title of " + foreign);
    }

    @Test
    void nothingOfOnesOwnTickedLeadsBackToTheList() {
        String foreign = consents.item(given.creator());
        for (Map<String, ?> form : List.of(Map.of("items", "some"),
                Map.of("items", "some", "item", List.of(foreign, "none")))) {
            alice.sends().formParams(form).post("/changes").then().statusCode(303).header("Location", endsWith("/items"));
        }
    }

    @Test
    void everyWordThatIsKeptOfAnAnswerIsOnTheReview() {
        String item = consents.item(alice);
        consents.rule(alice, Act.Kind.ALL_ITEMS, "dub");
        String yes = reviewed(List.of(item), yes("recut"));
        assertKept(yes, "recut", Act.Kind.ALLOW, page(yes));
        for (Act.Kind kind : List.of(Act.Kind.REFUSE, Act.Kind.CLEAR)) {
            String no = reviewed(List.of(item), Map.of("uses", List.of("recut"), "answer", AnswerForm.value(kind)));
            assertKept(no, "recut", kind, page(no));
        }
        String undo = open(Map.of("undo", consents.turnEverythingOff(alice).get(0).actId().toString()));
        assertKept(undo, "dub", Act.Kind.ALL_ITEMS, page(undo));
        assertKept(undo, "recut", Act.Kind.PER_ITEM, page(undo));
    }

    private void assertKept(String set, String use, Act.Kind kind, String review) {
        String page = review.replace("&#39;", "'");
        assertThat(changes.textOf(UUID.fromString(set.substring(9)), use, kind).lines()
                .flatMap(line -> Stream.of(line.split(": ", 2))).filter(line -> !line.isBlank())).hasSizeGreaterThan(3)
                .allMatch(page::contains);
    }

    @Test
    void otherFeaturesAddWhatTheyKnowToTheReview() {
        String item = consents.item(alice);
        String set = open(Map.of("items", "some", "item", List.of(item)));
        notes.about(UUID.fromString(set.substring(9)));
        assertThat(page(set)).doesNotContain("Three derivatives");
        answer(set, yes("recut")).statusCode(303);
        assertThat(page(set)).contains("<p>Three derivatives of review 1 & more</p>");
        assertThat(page(reviewed(List.of(item), yes("recut")))).doesNotContain("Three derivatives");
    }

    @Test
    void whatIsNotAsItWasIsListedItemByItem() {
        Person bob = given.creator();
        List<String> items = List.of(consents.item(alice), consents.item(alice), consents.item(alice, bob));
        String set = open(Map.of("items", "match", "state", "undecided", "use", "recut"));
        answer(set, yes("recut")).statusCode(303);
        String first = page(set);
        assertThat(first).contains("Confirm 3 answers");
        consents.refuse(alice, items.get(0), "recut");
        consents.allow(bob, items.get(2), "recut");
        confirm(set, first).statusCode(303);
        changes.await(UUID.fromString(set.substring(9)));
        assertThat(page(set)).contains("2 lines are not as they were", "/lines?differing=yes");
        assertThat(page(set + "/lines?differing=yes")).contains("What is not as it was", "Title of " + items.get(0),
                "No longer part of it", "Title of " + items.get(2), "Recut").doesNotContain("Title of " + items.get(1));
        assertThat(page(set + "/lines?differing=yes&after=999999999")).contains("No items");
    }

    @Test
    void reviewOfANoSaysWhatBecomesOfDerivatives() {
        String item = consents.item(alice);
        consents.allow(alice, item, "recut");
        String set = reviewed(List.of(item), Map.of("uses", List.of("recut"), "answer", "refuse"));
        assertThat(page(set)).contains("Existing ones stay and pay for 30 days, then they are removed.");
        assertThat(page(reviewed(List.of(item), yes("restyle")))).doesNotContain("<small class=\"muted\">");
    }

    @Test
    void whatTakesAnActBackHasNoOtherAnswers() {
        String item = consents.item(alice);
        String undo = open(Map.of("undo", consents.refuse(alice, item, "recut").actId().toString()));
        assertThat(page(undo + "?answers=change")).contains("Take back an act");
        for (Map<String, ?> form : List.of(yes("recut"), Map.of("answer", "none"))) {
            answer(undo, form).statusCode(409);
        }
    }

    @Test
    void formWithoutUsesIsAnsweredAtItsFields() {
        String set = open(Map.of("items", "some", "item", List.of(consents.item(alice))));
        answer(set, Map.of("answer", "refuse")).statusCode(422).body(containsString("Tick at least one use"));
    }

    @Test
    void moreThanAnyPageHasAndNonsenseAreNotTaken() {
        String[] many = IntStream.range(0, 1_001).mapToObj(n -> "item-" + n).toArray(String[]::new);
        alice.sends().formParam("item", (Object[]) many).post("/changes").then().statusCode(400);
        String set = open(Map.of("items", "match", "state", "on", "use", "\0", "kind", "\0", "q", "\0"));
        assertThat(page(set)).contains("Choose for 0 items");
        alice.sends().formParam("version", "x").post(set + "/application").then().statusCode(400);
        alice.sends().formParam("version", "0").post(set + "/application").then().statusCode(409);
    }

    @Test
    void undoIsAReviewToo() {
        String item = consents.item(alice);
        String set = reviewed(List.of(item), yes("recut"));
        confirm(set, page(set));
        String undo = open(Map.of("undo", set.substring(9)));
        assertThat(page(undo)).contains("Take back an act", "The act of", "1 answer", "Withdrawn", "Confirm 1 answer");
        assertThat(consents.standing(item, "recut").isYes()).isTrue();
        confirm(undo, page(undo)).statusCode(303);
        assertThat(consents.standing(item, "recut").isYes()).isFalse();
        String again = open(Map.of("undo", undo.substring(9)));
        confirm(again, page(again));
        assertThat(consents.standing(item, "recut").isYes()).isTrue();
    }

    @Test
    void anActOfOthersOrOfNobodyCannotBeUndone() {
        Person bob = given.creator();
        UUID act = consents.allow(bob, consents.item(bob), "recut").actId();
        for (String undo : List.of(act.toString(), UUID.randomUUID().toString(), "none")) {
            alice.sends().formParams(Map.of("undo", undo)).post("/changes").then().statusCode(404);
        }
    }

    @Test
    void confirmedTwiceIsDoneOnce() {
        String set = reviewed(List.of(consents.item(alice)), yes("recut"));
        String review = page(set);
        confirm(set, review).statusCode(303);
        confirm(set, review).statusCode(303);
        assertThat(consents.shownRule(alice, "recut").lastAnswer()).isZero();
        assertThat(consents.allow(alice, consents.item(alice), "recut").number()).isEqualTo(2);
    }

    @Test
    void yesConfirmedAgainAfterOtherAnswersIsToldBothAndDoesNothing() {
        String item = consents.item(alice);
        String set = reviewed(List.of(item), yes("recut"));
        String review = page(set);
        confirm(set, review).statusCode(303);
        consents.refuse(alice, item, "recut");
        String told = confirm(set, review).statusCode(409).extract().asString();
        assertThat(told).contains("You have answered since this was done", "your later answers stand", "Allow Recut");
        assertThat(consents.standing(item, "recut").isYes()).isFalse();
    }

    @Test
    void noesConfirmedAgainAfterOtherAnswersAreGivenOnceMoreWhereTheyAreNotSo() {
        List<String> items = List.of(consents.item(alice), consents.item(alice), consents.item(alice));
        String set = reviewed(items, Map.of("uses", List.of("recut", "dub"), "answer", "refuse"));
        String review = page(set);
        confirm(set, review).statusCode(303);
        consents.refuse(alice, items.get(0), "restyle");
        confirm(set, review).statusCode(303).header("Location", endsWith(set));
        consents.allow(alice, items.get(1), "recut");
        consents.clear(alice, items.get(2), "dub");
        String next = URI.create(confirm(set, review).statusCode(303).extract().header("Location")).getPath();
        assertThat(next).isNotEqualTo(set);
        assertThat(page(next)).contains("Done", "Refuse Recut");
        assertThat(consents.standing(items.get(1), "recut").isYes()).isFalse();
        assertThat(consents.standing(items.get(2), "dub").reason()).isEqualTo(Reason.REFUSED);
        assertThat(consents.refuse(alice, items.get(0), "soundtrack").number()).isEqualTo(12);
    }

    @Test
    void ruleThatWasTurnedOffAfterAPreviewIsTurnedOffAgain() {
        String set = URI.create(alice.sends().formParams(Map.of("use", "recut", "answer", "off", "preview", "yes", "shown",
                consents.shownRule(alice, "recut").token())).post("/permissions/rules").then().statusCode(303).extract()
                .header("Location")).getPath();
        String review = page(set);
        confirm(set, review).statusCode(303);
        String item = consents.item(alice);
        consents.rule(alice, Act.Kind.ALL_ITEMS, "recut");
        confirm(set, review).statusCode(303);
        assertThat(consents.standing(item, "recut").reason()).isEqualTo(Reason.ACCOUNT_OFF);
    }

    @Test
    void whatChangedMeanwhileIsShownBeforeAnythingIsDone() {
        List<String> items = List.of(consents.item(alice), consents.item(alice));
        String set = reviewed(items, yes("recut"));
        String shown = page(set);
        consents.refuse(alice, items.get(0), "recut");
        confirm(set, shown).statusCode(303);
        String again = page(set);
        assertThat(again).contains("Something changed since you reviewed this", "1 line is not as it was", "Confirm 2 answers");
        assertThat(consents.standing(items.get(1), "recut").isYes()).isFalse();
        String late = confirm(set, shown).statusCode(409).extract().asString();
        assertThat(late).contains("Something changed since you reviewed this", "Nothing was changed", "role=\"alert\"");
        confirm(set, again).statusCode(303);
        assertThat(items).allMatch(item -> consents.standing(item, "recut").isYes());
    }

    @Test
    void whatCannotBeAnsweredIsNamedWithTheItems() {
        List<String> items = List.of(consents.item(alice), consents.item(alice));
        consents.allow(alice, items.get(0), "recut");
        consents.rule(alice, Act.Kind.OFF, "dub");
        String set = reviewed(items, yes("recut", "dub"));
        String review = page(set);
        assertThat(review).contains("Left as it is", "This use is off for all your items", "2 items", "Confirm 1 answer");
        Matcher lines = LINES.matcher(review.substring(review.lastIndexOf("Left as it is")));
        assertThat(lines.find()).isTrue();
        assertThat(page(lines.group(1).replace("&amp;", "&"))).contains("Title of " + items.get(0), "Title of " + items.get(1));
    }

    @Test
    void whereNothingWouldChangeThereIsNothingToConfirm() {
        String item = consents.item(alice);
        consents.refuse(alice, item, "recut");
        String set = reviewed(List.of(item), Map.of("uses", List.of("recut"), "answer", "refuse"));
        assertThat(page(set)).contains("There is nothing to change", "This is your answer already")
                .doesNotContain("/application");
    }

    @ParameterizedTest
    @CsvSource({ "uses,,#uses,Tick at least one use", "uses,none,#uses,Tick at least one use",
            "answer,,#all-answer,Choose an answer", "answer,off,#all-answer,Choose an answer",
            "end,soon,#all-end,Choose when your yes ends", "commercial,,#all-commercial,commercial use",
            "audience,,#all-audience,Choose who can use it", "listed,a/b,#all-listed,is not a requester id" })
    void whatIsWrongIsSaidAtItsFieldAndTheRestIsKept(String field, String value, String at, String message) {
        String set = open(Map.of("items", "some", "item", List.of(consents.item(alice))));
        Map<String, Object> form = new HashMap<>(yes("recut"));
        form.putAll(Map.of("audience", "listed", "listed", "acct-1"));
        form.put(field, value == null ? "" : value);
        String page = answer(set, form).statusCode(422).extract().asString();
        assertThat(page).contains("href=\"" + at + "\"", "id=\"" + at.substring(1) + "\"", message);
        if (!field.equals("uses")) {
            assertThat(page).containsPattern("value=\"recut\"[^>]* checked");
        }
        if (!field.equals("listed")) {
            assertThat(page).contains("acct-1");
        }
        assertThat(page(set)).contains("Choose for 1 item");
    }

    @Test
    void theAnswerCanBeChangedUntilItIsConfirmed() {
        String item = consents.item(alice);
        String set = reviewed(List.of(item), yes("recut"));
        assertThat(page(set + "?answers=change")).contains("Choose for 1 item").containsPattern("value=\"allow\"[^>]* checked");
        answer(set, Map.of("uses", List.of("recut"), "answer", "refuse")).statusCode(303);
        String review = page(set);
        assertThat(review).contains("Refuse Recut");
        confirm(set, review).statusCode(303);
        answer(set, yes("recut")).statusCode(409);
        assertThat(consents.standing(item, "recut").isYes()).isFalse();
    }

    @Test
    void statementsDoNotGrowWithTheItems() {
        String few = reviewed(items(2), yes("recut"));
        String many = reviewed(items(40), yes("recut"));
        long of = Statements.of(() -> page(few));
        assertThat(Statements.of(() -> page(many))).isEqualTo(of).isLessThanOrEqualTo(25);
    }

    @Test
    void linesArePagedAndNonsenseFindsNone() {
        String set = reviewed(items(60), yes("recut"));
        Matcher lines = LINES.matcher(page(set));
        assertThat(lines.find()).isTrue();
        String first = page(lines.group(1).replace("&amp;", "&"));
        assertThat(first.split("<th scope=\"row\">")).hasSize(51);
        Matcher next = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(page(next.group(1).replace("&amp;", "&")).split("<th scope=\"row\">")).hasSize(11);
        assertThat(page(set + "/lines?use=x&was=y&becomes='&refused=%00&after=z")).contains("No items");
    }

    @Test
    void foreignMissingAndMalformedAreTheSame404() {
        Person bob = given.creator();
        String foreign = "/changes/" + changes.reviewed(bob);
        for (String set : List.of(foreign, "/changes/" + UUID.randomUUID(), "/changes/none")) {
            alice.asks().get(set).then().statusCode(404);
            alice.asks().get(set + "/lines").then().statusCode(404);
            alice.sends().formParams(yes("recut")).post(set + "/answers").then().statusCode(404);
            alice.sends().formParam("version", "1").post(set + "/application").then().statusCode(404);
        }
        alice.sends("cross-site").formParams(Map.of("items", "match")).post("/changes").then().statusCode(403);
    }

    @Test
    void pageIsSpokenInTheReadersLanguage() {
        String set = reviewed(List.of(consents.item(alice)), yes("recut"));
        alice.asks().cookie("language", "ar").get(set).then().statusCode(200)
                .body(containsString("dir=\"rtl\""), containsString("تأكيد إجابة واحدة"), not(containsString("Confirm")));
    }

    private List<String> items(int number) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            items.add(consents.item(alice));
        }
        return items;
    }

    /** Its path. */
    private String open(Map<String, ?> form) {
        String location = alice.sends().formParams(form).post("/changes").then().statusCode(303).extract().header("Location");
        return location.substring(location.indexOf("/changes/"));
    }

    private String reviewed(List<String> items, Map<String, ?> answers) {
        String set = open(Map.of("items", "some", "item", items));
        answer(set, answers).statusCode(303);
        return set;
    }

    private ValidatableResponse answer(String set, Map<String, ?> form) {
        return alice.sends().formParam("use", "all").formParams(form).post(set + "/answers").then();
    }

    private ValidatableResponse confirm(String set, String review) {
        Matcher round = ROUND.matcher(review);
        assertThat(round.find()).as(review).isTrue();
        return alice.sends().formParam("version", round.group(1)).post(set + "/application").then();
    }

    private Map<String, Object> yes(String... uses) {
        return Map.of("uses", List.of(uses), "answer", "allow", "end", consents.inAYear().toString().substring(0, 10),
                "commercial", "yes", "audience", "everyone", "listed", "");
    }

    private String page(String path) {
        return alice.asks().get(path).then().statusCode(200).extract().asString();
    }
}
