package dev.sayso.catalog.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
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

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class HeldChangeResourceTest {

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
        held(given.unique("item"));
        admin().asks().get("/admin/catalog/held-changes").then().statusCode(200)
                .body(containsString("40%"), containsString("30%"), containsString("nothing"));
    }

    @Test
    void approvedChangeIsTakenOnce() {
        String item = given.unique("item");
        UUID held = held(item);
        decide(held, "approval").then().statusCode(303).header("Location", endsWith("?done=approved"));
        assertThat(history(item).versions()).extracting(ItemHistory.Version::upheaval).containsExactly(false, true);
        assertThat(history(item).holders().get(1).stakes()).hasSize(2);
        assertThat(history(item).holders().get(1).factId()).isNotNull();
        decide(held, "approval").then().statusCode(409);
        decide(held, "refusal").then().statusCode(409);
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

    private Response decide(UUID held, String decision) {
        return admin().sends().post("/admin/catalog/held-changes/" + held + "/" + decision);
    }

    private ItemHistory history(String item) {
        return QuarkusTransaction.requiringNew().call(() -> histories.of(item).orElseThrow());
    }

    private Person admin() {
        return given.person(Role.ADMIN);
    }
}
