package dev.sayso.catalog.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.ItemHistories;
import dev.sayso.catalog.ItemHistory;
import dev.sayso.catalog.ItemKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@Tag("embedded")
@QuarkusTestResource(PostgreSql.class)
class HeldChangeResourceTest {

    private static final Pattern ITEM = Pattern.compile("many-[-0-9a-f]+(?=</bdi></small>)");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*)\" rel=\"next\"");

    private static final HolderEntry ANA = new HolderEntry("ana", "", HolderRole.OWNER, null);

    @Inject
    Given given;

    @Inject
    ItemDesk items;

    @Inject
    GivenHeld givenHeld;

    @Inject
    ItemHistories histories;

    @Test
    void changeIsShownWithWhatItTakes() {
        UUID held = held(given.unique("item"));
        show(held).body(containsString("40%"), containsString("30%"), containsString("nothing"))
                .body(containsString("every yes given for it until now stops counting"));
    }

    @Test
    void decidedChangeSaysWhatBecameOfIt() {
        UUID held = held(given.unique("item"));
        decide(held, "refusal");
        show(held).body(containsString("Refused"), not(containsString("Approve the change")));
    }

    @Test
    void listGoesOnPageByPageOldestFirst() {
        List<String> items = IntStream.range(0, 53).mapToObj(n -> given.unique("many")).toList();
        items.forEach(this::held);
        List<String> seen = new ArrayList<>();
        String page = "/admin/catalog/held-changes";
        while (page != null) {
            String html = admin().asks().get(page).then().statusCode(200).extract().asString();
            seen.addAll(ITEM.matcher(html).results().map(MatchResult::group).toList());
            page = NEXT.matcher(html).results().map(next -> next.group(1)).findFirst().orElse(null);
        }
        assertThat(seen).containsSubsequence(items).doesNotHaveDuplicates();
    }

    @Test
    void changeThatDoesNotFitAnyMoreIsShownAsOutdated() {
        UUID held = heldOwner();
        show(held).body(containsString("does not fit the item any more"), not(containsString("Approve the change")));
        admin().asks().get("/admin/catalog/held-changes").then().statusCode(200).body(containsString("Outdated"));
        decide(held, "approval").then().statusCode(303).header("Location", endsWith("/held-changes/" + held));
        decide(held, "refusal").then().statusCode(303).header("Location", endsWith("?done=refused"));
    }

    /** Another owner was to take the place of the only one; meanwhile there are two. */
    private UUID heldOwner() {
        String item = given.unique("item");
        items.put(row(item, "Title", List.of(ANA)));
        ItemRow another = new ItemRow(item, null, null, null, null, null, null, null,
                new HolderEntry("ben", "", HolderRole.OWNER, null), null);
        assertThat(items.put(another)).isEqualTo(Outcome.HELD);
        UUID held = givenHeld.waiting(item);
        givenHeld.shareFromElsewhere(item);
        return held;
    }

    @Test
    void approvedChangeIsTakenOnce() {
        String item = given.unique("item");
        UUID held = held(item);
        Person admin = admin();
        decide(admin, held, "approval").then().statusCode(303).header("Location", endsWith("?done=approved"));
        assertThat(history(item).versions()).extracting(ItemHistory.Version::upheaval).containsExactly(false, true);
        assertThat(history(item).holders().get(1).stakes()).hasSize(2);
        assertThat(history(item).holders().get(1).factId()).isNotNull();
        decide(admin, held, "approval").then().statusCode(303).header("Location", endsWith("?done=approved"));
        decide(admin, held, "refusal").then().statusCode(409).body(containsString("You asked to refuse this change"),
                containsString("decided before you: Approved"));
        decide(held, "approval").then().statusCode(409);
        assertThat(history(item).versions()).hasSize(2);
    }

    @Test
    void refusedChangeLeavesTheItemAlone() {
        String item = given.unique("item");
        decide(held(item), "refusal").then().statusCode(303).header("Location", endsWith("?done=refused"));
        assertThat(history(item).holders()).hasSize(1);
        assertThat(history(item).versions()).hasSize(1);
    }

    @Test
    void newerWordOfThePlatformTakesItsPlace() {
        String item = given.unique("item");
        UUID held = held(item);
        items.put(row(item, "Newer", null));
        decide(held, "approval").then().statusCode(409);
        assertThat(history(item).holders()).hasSize(1);
    }

    @Test
    void missingAndMalformedChangesAreNotFound() {
        decide(UUID.randomUUID(), "approval").then().statusCode(404);
        admin().sends().post("/admin/catalog/held-changes/nonsense/refusal").then().statusCode(404);
    }

    @Test
    void onlyAdministratorsMayDecide() {
        UUID held = held(given.unique("item"));
        Person.stranger().get("/admin/catalog/held-changes").then().statusCode(302);
        given.creator().asks().get("/admin/catalog/held-changes").then().statusCode(403);
        given.person(Role.MODERATOR).sends().post("/admin/catalog/held-changes/" + held + "/approval").then().statusCode(403);
        admin().sends("cross-site").post("/admin/catalog/held-changes/" + held + "/approval").then().statusCode(403);
    }

    private UUID held(String item) {
        items.put(row(item, "Title", List.of(ANA, new HolderEntry("ben", "", HolderRole.OWNER, 400_000),
                new HolderEntry("cleo", "", HolderRole.DEPICTED, 0))));
        assertThat(items.put(row(item, "Title", List.of(ANA, new HolderEntry("ben", "", HolderRole.OWNER, 300_000)))))
                .isEqualTo(Outcome.HELD);
        return givenHeld.waiting(item);
    }

    private static ItemRow row(String id, String title, @Nullable List<HolderEntry> holders) {
        return new ItemRow(id, title, ItemKind.VIDEO, "https://example.com/", null, Instant.parse("2025-01-01T00:00:00Z"), null,
                null, null, holders);
    }

    private ValidatableResponse show(UUID held) {
        return admin().asks().get("/admin/catalog/held-changes/" + held).then().statusCode(200);
    }

    private Response decide(UUID held, String decision) {
        return decide(admin(), held, decision);
    }

    private static Response decide(Person by, UUID held, String decision) {
        return by.sends().post("/admin/catalog/held-changes/" + held + "/" + decision);
    }

    private ItemHistory history(String item) {
        return QuarkusTransaction.requiringNew().call(() -> histories.of(item).orElseThrow());
    }

    private Person admin() {
        return given.person(Role.ADMIN);
    }
}
