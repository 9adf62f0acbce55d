package dev.sayso.consent.permissions;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.consent.ConsentDesk;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.form.AnswerForm;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Reason;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class PermissionsResourceTest {

    private static final Pattern CHECKED = Pattern.compile("name=\"(\\w+)\" value=\"([^\"]*)\"[^>]* checked");

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
    void everyUseStartsItemByItemAndNothingThatAllowsIsChosen() {
        String page = page("");
        assertThat(CHECKED.matcher(page).results().map(found -> found.group(1) + "=" + found.group(2)))
                .hasSizeGreaterThanOrEqualTo(6).containsOnly("answer=per_item");
        assertThat(clause(page, "restyle")).contains("value=\"off\"", "value=\"new_items\"", "value=\"all_items\"",
                "This is how every account starts", "owners get 40%", "stay and pay for 30 days", "/terms/restyle/1");
    }

    @Test
    void usesThatNoRuleCanAllowSayWhy() {
        assertThat(clause(page(""), "train")).contains("value=\"off\"", "value=\"per_item\"", "No rule can allow this use")
                .doesNotContain("value=\"new_items\"", "value=\"all_items\"", "name=\"end\"");
    }

    @Test
    void everyWordThatIsKeptIsOnThePage() {
        String page = clause(page(""), "recut").replace("&#39;", "'");
        String shown = consents.screenOfRule("recut");
        assertThat(shown.lines().flatMap(line -> List.of(line.split(": ", 2)).stream()).filter(line -> !line.isBlank()))
                .allMatch(page::contains);
    }

    @Test
    void offIsMadeAtOnceAndSaid() {
        String item = consents.item(alice);
        consents.allow(alice, item, "recut");
        send(form("recut", Act.Kind.OFF)).statusCode(303).header("Location", endsWith("/permissions?saved=recut"));
        assertThat(consents.standing(item, "recut").reason()).isEqualTo(Reason.ACCOUNT_OFF);
        assertThat(page("?saved=recut")).contains("Your rule for Recut is saved", "role=\"status\"", "/history/2",
                "name=\"undo\"");
        assertThat(clause(page(""), "recut")).contains("Off for all your items", "Leaving off brings no earlier yes back");
    }

    @Test
    void yesIsBoundToWhatTheFormSays() {
        String item = consents.item(alice);
        Map<String, String> yes = yes("recut", Act.Kind.ALL_ITEMS);
        yes.putAll(Map.of("commercial", "no", "audience", "listed", "listed", "acct-2\r\n acct-1 \r\n"));
        reviewAndConfirm(yes);
        assertThat(requireNonNull(consents.standing(item, "recut").conditions())).satisfies(conditions -> {
            assertThat(conditions.commercial()).isFalse();
            assertThat(conditions.end()).isEqualTo(consents.inAYear());
            assertThat(conditions.audience().listed()).containsExactlyInAnyOrder("acct-1", "acct-2");
        });
        assertThat(CHECKED.matcher(clause(page(""), "recut")).results().map(found -> found.group(2)))
                .containsExactly("all_items", day(), "no", "listed");
        assertThat(clause(page(""), "recut")).contains("acct-1\nacct-2", "On for all items until");
    }

    @Test
    void verifiedRequestersCanBeTheOnlyOnes() {
        String item = consents.item(alice);
        Map<String, String> yes = yes("recut", Act.Kind.ALL_ITEMS);
        yes.put("audience", "verified");
        reviewAndConfirm(yes);
        assertThat(consents.audience(item, "recut").verifiedOnly()).isTrue();
    }

    @Test
    void ruleForNewItemsSaysFromWhenItReaches() {
        reviewAndConfirm(yes("recut", Act.Kind.NEW_ITEMS));
        assertThat(clause(page(""), "recut")).contains("On for new items until", "It reaches items published from");
    }

    @ParameterizedTest
    @CsvSource({ "answer,'',Choose one of the rules", "answer,allow,Choose one of the rules",
            "end,'',Choose when your yes ends",
            "end,soon,Choose when your yes ends", "commercial,'',commercial use", "audience,'',Choose who can use it",
            "listed,' ',at least one requester", "listed,a/b,is not a requester id" })
    void whatIsMissingOrWrongIsSaidAtItsFieldAndTheRestIsKept(String field, String value, String message) {
        Map<String, String> yes = yes("recut", Act.Kind.ALL_ITEMS);
        yes.putAll(Map.of("audience", "listed", "listed", "kept-1"));
        yes.put(field, value);
        String page = send(yes).statusCode(422).extract().asString();
        assertThat(page).contains("href=\"#recut-" + field + "\"", "id=\"recut-" + field + "\"", message);
        assertThat(clause(page, "recut")).contains("<details class=\"clause\" open>", "id=\"recut-" + field + "-error\"");
        yes.forEach((name, kept) -> {
            if (!name.equals(field) && !List.of("shown", "act", "use").contains(name)) {
                assertThat(clause(page, "recut")).contains(kept);
            }
        });
        assertThat(clause(page(""), "recut")).contains("You decide item by item");
    }

    @Test
    void atMostAHundredRequestersCanBeListed() {
        Map<String, String> yes = yes("recut", Act.Kind.ALL_ITEMS);
        yes.putAll(Map.of("audience", "listed", "listed",
                IntStream.range(0, 101).mapToObj(i -> "acct-" + i).collect(Collectors.joining("\n"))));
        send(yes).statusCode(422).body(containsString("at most 100 requester ids"), containsString("acct-77"));
    }

    @Test
    void secondTabSeesWhatIsInForceBesideWhatItChoseAndCanGoOn() {
        Map<String, String> late = yes("recut", Act.Kind.ALL_ITEMS);
        send(form("recut", Act.Kind.OFF)).statusCode(303);
        String page = send(late).statusCode(409).extract().asString();
        assertThat(page).contains("You have answered this since you opened the page", "In force",
                "Recut: Off for all your items", "You chose", "Recut: Allow for all items", "role=\"alert\"");
        assertThat(CHECKED.matcher(clause(page, "recut")).results().map(found -> found.group(2)))
                .containsExactly("all_items", day(), "yes", "everyone");
        late.put("shown", hidden(clause(page, "recut"), "shown"));
        late.put("act", hidden(clause(page, "recut"), "act"));
        reviewAndConfirm(late);
    }

    @Test
    void sameRuleAgainIsSaidToChangeNothing() {
        send(form("recut", Act.Kind.PER_ITEM)).statusCode(409).body(containsString("This is your answer already"));
    }

    @Test
    void sameFormTwiceActsOnce() {
        Map<String, String> off = form("recut", Act.Kind.OFF);
        send(off).statusCode(303);
        send(off).statusCode(303);
        assertThat(consents.shownRule(alice, "recut").lastAnswer()).isEqualTo(1);
    }

    @Test
    void ruleThatCannotBeIsRefused() {
        Map<String, String> yes = yes("recut", Act.Kind.ALL_ITEMS);
        yes.putAll(Map.of("use", "train", "shown", consents.shownRule(alice, "train").token()));
        send(yes).statusCode(422).body(containsString("This use is allowed item by item only"));
        Map<String, String> tooLong = yes("recut", Act.Kind.ALL_ITEMS);
        tooLong.put("end", "2099-01-01");
        send(tooLong).statusCode(422).body(containsString("A yes can last 24 months at most"));
    }

    @Test
    void closedAccountAnswersNoMore() {
        Map<String, String> off = form("recut", Act.Kind.OFF);
        desk.close(alice.creatorId());
        send(off).statusCode(409).body(containsString("Your account is closed"));
    }

    @Test
    void unknownUseIsNotFoundAndAFormWithoutItsTokenIsUnreadable() {
        Map<String, String> off = form("recut", Act.Kind.OFF);
        off.put("use", "no-such-use");
        send(off).statusCode(404);
        send(Map.of("use", "recut", "answer", "off")).statusCode(400);
    }

    @Test
    void addressCannotSayWhatIsNotSo() {
        assertThat(page("?saved=recut&off=done&blocked=acct-1")).doesNotContain("role=\"status\"");
        assertThat(page("?off=done")).doesNotContain("Everything is off");
    }

    @Test
    void othersAreKeptOut() {
        Person.stranger().get("/permissions").then().statusCode(302);
        given.person(Role.ADMIN).asks().get("/permissions").then().statusCode(403);
        Map<String, String> off = form("recut", Act.Kind.OFF);
        given.person(Role.SUPPORT).sends().formParams(off).post("/permissions/rules").then().statusCode(403);
        alice.sends("cross-site").formParams(off).post("/permissions/rules").then().statusCode(403);
        assertThat(clause(page(""), "recut")).contains("You decide item by item");
    }

    @Test
    void pageIsSpokenInTheReadersLanguage() {
        alice.asks().cookie("language", "ar").get("/permissions").then().statusCode(200)
                .body(containsString("dir=\"rtl\""), containsString("أنت تقرر لكل عمل على حدة"),
                        not(containsString("You decide")));
    }

    @Test
    void ruleThatAllowsIsShownBeforeItIsMade() {
        List<String> items = List.of(consents.item(alice), consents.item(alice), consents.item(alice));
        consents.refuse(alice, items.get(0), "recut");
        String review = reviewOf(yes("recut", Act.Kind.ALL_ITEMS));
        assertThat(page(review, "")).contains("Recut: Allow for all items", "What the rule does to your items", "2 items",
                "1 item", "Confirm 1 answer", "/permissions?use=recut#recut");
        assertThat(clause(page(""), "recut")).contains("You decide item by item");
        assertThat(consents.standing(items.get(1), "recut").isYes()).isFalse();
    }

    @Test
    void ruleThatAllowsNothingIsShownFirstWhereAskedFor() {
        String item = consents.item(alice);
        consents.allow(alice, item, "recut");
        Map<String, String> off = form("recut", Act.Kind.OFF);
        off.put("preview", "yes");
        String review = reviewOf(off);
        assertThat(page(review, "")).contains("Recut: Off", "Existing ones stay and pay for 30 days, then they are removed.");
        assertThat(consents.standing(item, "recut").isYes()).isTrue();
        confirm(review);
        assertThat(consents.standing(item, "recut").reason()).isEqualTo(Reason.ACCOUNT_OFF);
    }

    private String reviewOf(Map<String, String> form) {
        return URI.create(send(form).statusCode(303).extract().header("Location")).getPath();
    }

    private void reviewAndConfirm(Map<String, String> form) {
        confirm(reviewOf(form));
    }

    private void confirm(String review) {
        alice.sends().formParam("version", hidden(page(review, ""), "version")).post(review + "/application").then()
                .statusCode(303);
    }

    private String page(String path, String query) {
        return alice.asks().get(path + query).then().statusCode(200).extract().asString();
    }

    private ValidatableResponse send(Map<String, String> form) {
        return alice.sends().formParams(form).post("/permissions/rules").then();
    }

    private Map<String, String> form(String use, Act.Kind kind) {
        return new HashMap<>(Map.of("use", use, "act", UUID.randomUUID().toString(), "shown",
                consents.shownRule(alice, use).token(), "answer", AnswerForm.value(kind)));
    }

    private Map<String, String> yes(String use, Act.Kind kind) {
        Map<String, String> form = form(use, kind);
        form.putAll(Map.of("end", day(), "commercial", "yes", "audience", "everyone", "listed", ""));
        return form;
    }

    private String day() {
        return consents.inAYear().toString().substring(0, 10);
    }

    private String page(String query) {
        return page("/permissions", query);
    }

    /** The part of the page that is about a use. */
    private static String clause(String page, String use) {
        return List.of(page.split("(?=<details class=\"clause\")")).stream()
                .filter(part -> part.contains("id=\"" + use + "\"")).findFirst().orElseThrow();
    }

    private static String hidden(String form, String name) {
        return form.replaceFirst("(?s).*name=\"" + name + "\" value=\"([^\"]*)\".*", "$1");
    }
}
