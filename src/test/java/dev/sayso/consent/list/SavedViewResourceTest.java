package dev.sayso.consent.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.views.SavedView;
import dev.sayso.consent.views.SavedViewDesk;
import dev.sayso.consent.views.SavedViews;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class SavedViewResourceTest {

    private static final String TAKEN = "You have a view of this name already";

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    SavedViewDesk desk;

    @Inject
    SavedViews views;

    Person alice;

    @BeforeEach
    void aCreatorWithAnItem() {
        alice = given.creator();
        consents.item(alice);
    }

    @Test
    void filterIsSavedAndStandsAboveTheList() {
        page("?state=undecided&use=recut&sort=title").body(containsString("Save this view"),
                not(containsString("aria-label=\"Saved views\"")));
        alice.sends().formParam("name", " Undecided \t recuts ").formParam("state", "undecided").formParam("use", "recut")
                .formParam("sort", "title").post("/items/views").then().statusCode(303)
                .header("Location", endsWith("/items?state=undecided&use=recut&sort=title"));
        page("?sort=title&use=recut&state=undecided&kind=nonsense").body(
                containsString("<h1>Your items: <bdi>Undecided recuts</bdi></h1>"),
                containsString("<a href=\"/items?state=undecided&amp;use=recut&amp;sort=title\" aria-current=\"page\">"),
                containsString("Delete view"), not(containsString("Save this view")));
        page("").body(containsString("<a href=\"/items\" aria-current=\"page\">All items</a>"),
                containsString("Undecided recuts"), not(containsString("Delete view")), not(containsString("Save this view")));
    }

    @Test
    void whatIsSavedIsWithoutNonsense() {
        alice.sends().formParam("name", "Mine").formParam("q", "  a&b=100% \u0000").formParam("kind", "film")
                .formParam("state", "on").formParam("use", "none").formParam("sort", "newest").formParam("after", "x")
                .post("/items/views").then().statusCode(303).header("Location", endsWith("/items?q=a%26b%3D100%25&state=on"));
        assertThat(saved()).extracting(SavedView::query).containsExactly("q=a%26b%3D100%25&state=on");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " \t ", "\u00a0\u200b \u200b\u0000" })
    void nameThatIsNoneIsSaidAtItsField(String name) {
        save(name, "on").statusCode(422).body(containsString("<a href=\"#name\">Enter a name"),
                containsString("id=\"name-error\""), containsString("<details class=\"naming\" open>"),
                containsString("name=\"state\" value=\"on\""));
        assertThat(saved()).isEmpty();
    }

    @Test
    void nameHasUpToSixtyCharacters() {
        save("<" + "x".repeat(60), "on").statusCode(422).body(containsString("value=\"&lt;" + "x".repeat(60) + "\""));
        save("İ".repeat(60), "on").statusCode(303);
        assertThat(saved()).extracting(SavedView::name).containsExactly("İ".repeat(60));
    }

    @Test
    void nameIsTakenWhateverItsCaseAndSpace() {
        save("Über Äpfel", "on").statusCode(303);
        save(" üBER  äPFEL ", "off").statusCode(422).body(containsString(TAKEN), containsString("value=\" üBER  äPFEL \""));
        save("Über Äpfel", "on").statusCode(303);
        save(given.creator(), "Über Äpfel", "on").statusCode(303);
        assertThat(saved()).hasSize(1);
    }

    @Test
    void filterIsSavedOnceAndTheWholeListNever() {
        save("One", "on").statusCode(303);
        save("Two", "on").statusCode(422).body(containsString("You have saved this filter already"));
        save("Three", "none").statusCode(422).body(containsString("Apply a filter first"));
        alice.sends().formParam("name", "Four").formParam("sort", "title").post("/items/views").then().statusCode(422);
        assertThat(saved()).hasSize(1);
    }

    @Test
    void twentyAreTheMost() {
        IntStream.range(0, SavedViewDesk.MOST)
                .forEach(n -> desk.save(alice.creatorId(), UUID.randomUUID(), "View " + n, "q=" + n));
        save("One more", "on").statusCode(422).body(containsString("You can save 20 views"));
        delete(alice, saved().get(7)).statusCode(303);
        save("One more", "on").statusCode(303);
    }

    @Test
    void deletedViewIsGoneAndCanBeSavedAgain() {
        save("Mine", "on").statusCode(303);
        SavedView mine = saved().get(0);
        delete(alice, mine).statusCode(303).header("Location", endsWith("/items"));
        delete(alice, mine).statusCode(303);
        page("?state=on").body(not(containsString("Mine")), containsString("Save this view"));
        save("Mine", "on").statusCode(303);
        assertThat(saved()).hasSize(1).extracting(SavedView::id).doesNotContain(mine.id());
    }

    @Test
    void foreignViewIsNotFound() {
        save("Mine", "on").statusCode(303);
        delete(given.creator(), saved().get(0)).statusCode(404);
        assertThat(saved()).hasSize(1);
    }

    @Test
    void othersAreKeptOut() {
        save(given.person(Role.SUPPORT), "Mine", "on").statusCode(403);
        alice.sends("cross-site").formParam("name", "Mine").formParam("state", "on").post("/items/views").then()
                .statusCode(403);
        assertThat(saved()).isEmpty();
    }

    @Test
    void ofTwoEqualNamesAtOnceOneIsSaved() throws Exception {
        List<String> states = List.of("on", "off", "allowed", "refused");
        CyclicBarrier start = new CyclicBarrier(states.size());
        ExecutorService windows = Executors.newFixedThreadPool(states.size());
        try {
            List<Future<Integer>> answers = states.stream().map(state -> windows.submit(() -> {
                start.await();
                return save("Mine", state).extract().statusCode();
            })).toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(303, 422, 422, 422);
        } finally {
            windows.shutdownNow();
        }
        assertThat(saved()).hasSize(1);
    }

    @Test
    void itemCanBeCalledViewsToo() {
        consents.putOwnedBy("views", alice.channel());
        alice.asks().get("/items/views").then().statusCode(200).body(containsString("Title of views"));
        alice.sends().formParam("use", "recut").post("/items/views/choices").then().statusCode(422);
    }

    private ValidatableResponse save(String name, String state) {
        return save(alice, name, state);
    }

    private static ValidatableResponse save(Person person, String name, String state) {
        return person.sends().formParam("name", name).formParam("state", state).post("/items/views").then();
    }

    private static ValidatableResponse delete(Person person, SavedView view) {
        return person.sends().post("/items/views/" + view.id() + "/deletion").then();
    }

    private ValidatableResponse page(String query) {
        return alice.asks().urlEncodingEnabled(false).get("/items" + query).then().statusCode(200);
    }

    private List<SavedView> saved() {
        return QuarkusTransaction.requiringNew().call(() -> views.of(alice.creatorId()));
    }
}
