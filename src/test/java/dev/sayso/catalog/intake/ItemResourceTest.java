package dev.sayso.catalog.intake;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class ItemResourceTest {

    private static final String WHOLE = """
            {"title":"Tea at <b>five</b> \uD83C\uDF75","kind":"video","url":"https://example.com/watch?v=1",
             "thumbnail_url":"https://i.example.com/1.jpg","published_at":"2025-03-01T09:00:00+01:00","sponsored":false,
             "depicted_complete":true,"unknown":{"is":"ignored"},
             "holders":[{"creator":"ana","name":"Ana","role":"OWNER","share_ppm":600000},
                        {"creator":"ben","name":"Ben","role":"OWNER","share_ppm":400000},
                        {"creator":"ana","role":"DEPICTED"}]}""";

    @Inject
    Given given;

    @Inject
    EntityManager entities;

    @Test
    void newItemIsCreated() {
        String id = given.unique("-item_~:@.");
        put(id, WHOLE).statusCode(201).contentType(ContentType.JSON).body("id", equalTo(id)).body("outcome",
                equalTo("created"));
    }

    @Test
    void sameAgainIsUnchanged() {
        String id = known();
        put(id, WHOLE).statusCode(200).body("outcome", equalTo("unchanged"));
    }

    @Test
    void whatIsNotSaidStays() {
        String id = known();
        put(id, "{\"title\":\"Another title\"}").statusCode(200).body("outcome", equalTo("changed"));
        put(id, "{\"kind\":\"video\",\"sponsored\":null}").statusCode(200).body("outcome", equalTo("unchanged"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "[{\"creator\":\"ana\",\"role\":\"OWNER\",\"share_ppm\":600000},{\"creator\":\"ben\",\"role\":\"OWNER\",\"share_ppm\":400000}]",
            "[{\"creator\":\"ana\",\"role\":\"OWNER\"},{\"creator\":\"ana\",\"role\":\"DEPICTED\"}]",
            "[{\"creator\":\"ana\",\"role\":\"OWNER\",\"share_ppm\":700000},{\"creator\":\"ben\",\"role\":\"OWNER\"},{\"creator\":\"ana\",\"role\":\"DEPICTED\"}]" })
    void takingFromHoldersIsHeldOnceAndChangesNothing(String holders) {
        String id = known();
        put(id, "{\"title\":\"Waits too\",\"holders\":" + holders + "}").statusCode(202).body("outcome", equalTo("held"));
        put(id, "{\"title\":\"Waits too\",\"holders\":" + holders + "}").statusCode(202).body("outcome", equalTo("held"));
        put(id, WHOLE).statusCode(200).body("outcome", equalTo("unchanged"));
    }

    @Test
    void addingSomebodyDepictedIsNotHeld() {
        String id = known();
        put(id, WHOLE.replace("{\"creator\":\"ana\",\"role\":\"DEPICTED\"}",
                "{\"creator\":\"ana\",\"role\":\"DEPICTED\"},{\"creator\":\"cleo\",\"role\":\"DEPICTED\"}"))
                .statusCode(200).body("outcome", equalTo("changed"));
    }

    @Test
    void removedItemKeepsItsHistoryAndCanComeBack() {
        String id = known();
        delete(id).statusCode(200).body("outcome", equalTo("changed"));
        delete(id).statusCode(200).body("outcome", equalTo("unchanged"));
        put(id, WHOLE).statusCode(200).body("outcome", equalTo("changed"));
        put(id, WHOLE).statusCode(200).body("outcome", equalTo("unchanged"));
    }

    @Test
    void derivativeIsLeftAlone() {
        String id = known();
        QuarkusTransaction.requiringNew().run(() -> entities
                .createNativeQuery("update item set derivative = true where platform_id = ?1").setParameter(1, id)
                .executeUpdate());
        put(id, WHOLE).statusCode(409).contentType("application/problem+json").body("errors[0].reason", equalTo("derivative"));
        delete(id).statusCode(409).body("type", equalTo("urn:sayso:problem:item-rejected"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "\"2025-03-01T09:00:00+01:00\"|\"yesterday\"|published_at|bad_date",
            "\"2025-03-01T09:00:00+01:00\"|17|published_at|not_text", "\"video\"|\"film\"|kind|unknown_kind",
            "\"https://example.com/watch?v=1\"|\"javascript:alert(1)\"|url|bad_url",
            "\"https://example.com/watch?v=1\"|\"https://a@b/\"|url|bad_url",
            "\"https://i.example.com/1.jpg\"|\"//x/y.jpg\"|thumbnail_url|bad_url",
            "\"sponsored\":false|\"sponsored\":\"no\"|sponsored|bad_flag",
            "\"title\"|\"tutle\"|title|missing", "\"DEPICTED\"|\"SINGER\"|holders|unknown_role",
            "600000|600001|holders|shares_do_not_add_up",
            "600000|-600000|holders|share_not_positive", "600000|0.5|holders|bad_share", "\"ana\"|\"a b\"|holders|bad_creator",
            "\"DEPICTED\"|\"OWNER\"|holders|holder_twice", "Tea|\\u0000|title|control_character", "Tea|\\ud800|title|not_utf8",
            "\"holders\"|\"colders\"|holders|missing" })
    void fieldThatIsWrongIsNamedWithItsReason(String right, String wrong, String field, String reason) {
        String id = given.unique("item");
        put(id, WHOLE.replace(right, wrong)).statusCode(422).contentType("application/problem+json")
                .body("errors[0].field", equalTo(field)).body("errors[0].reason", equalTo(reason))
                .body("title", containsString(field)).body("detail", not(containsString("reason")));
        delete(id).statusCode(404);
    }

    @Test
    void longTitleIsRefused() {
        put(given.unique("item"), WHOLE.replace("five", "5".repeat(300))).statusCode(422).body("errors[0].reason",
                equalTo("too_long"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{", "[]", "null", "{} {}", "\"text\"" })
    void whatIsNoJsonObjectIsABadRequest(String body) {
        put(given.unique("item"), body).statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = { "a b", "ü", "a/b", "%", "x\u0000" })
    void idThatCannotBeIsRefused(String id) {
        put(id, WHOLE).statusCode(422).body("errors[0].reason", equalTo("bad_id"));
    }

    @Test
    void missingItemCannotBeRemoved() {
        delete(given.unique("nothing")).statusCode(404).contentType("application/problem+json");
    }

    @Test
    void otherContentIsNotTaken() {
        platform().contentType("text/csv").body("a,b").put("/api/v1/items/x").then().statusCode(415);
    }

    @Test
    void bodyThatIsTooLargeIsNotRead() {
        put(given.unique("item"), "{\"title\":\"" + "x".repeat(1_100_000) + "\"}").statusCode(413);
    }

    @Test
    void onlyThePlatformMay() {
        Person.stranger().contentType(ContentType.JSON).body(WHOLE).put("/api/v1/items/x").then().statusCode(401);
        given.person(Role.ADMIN, Role.CREATOR).asks().contentType(ContentType.JSON).body(WHOLE).put("/api/v1/items/x").then()
                .statusCode(403);
        given.creator().asks().delete("/api/v1/items/x").then().statusCode(403);
    }

    private String known() {
        String id = given.unique("item");
        put(id, WHOLE).statusCode(201);
        return id;
    }

    private ValidatableResponse put(String id, String body) {
        return platform().contentType(ContentType.JSON).body(body.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/items/{id}", id).then();
    }

    private ValidatableResponse delete(String id) {
        return platform().delete("/api/v1/items/{id}", id).then();
    }

    private RequestSpecification platform() {
        return given.person(Role.PLATFORM).asks();
    }
}
