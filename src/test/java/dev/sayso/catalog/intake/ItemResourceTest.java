package dev.sayso.catalog.intake;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
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
            "\"title\"|\"called\"|title|missing", "\"DEPICTED\"|\"SINGER\"|holders|unknown_role",
            "600000|600001|holders|shares_do_not_add_up",
            "600000|-600000|holders|share_not_positive", "600000|0.5|holders|bad_share", "\"ana\"|\"a b\"|holders|bad_creator",
            "\"DEPICTED\"|\"OWNER\"|holders|holder_twice", "Tea|\\u0000|title|control_character", "Tea|\\ud800|title|not_utf8",
            "\"holders\"|\"people\"|holders|missing" })
    void fieldThatIsWrongIsNamedWithItsReason(String right, String wrong, String field, String reason) {
        String id = given.unique("item");
        put(id, WHOLE.replace(right, wrong)).statusCode(422).contentType("application/problem+json")
                .body("errors[0].field", equalTo(field)).body("errors[0].reason", equalTo(reason))
                .body("title", containsString(field)).body("detail", not(containsString("reason")));
        delete(id).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "\"holders\"|\"Holders\"|/Holders|holders",
            "\"depicted_complete\"|\"depictedComplete\"|/depictedComplete|depicted_complete",
            "\"sponsored\"|\"sponsord\"|/sponsord|sponsored", "\"title\"|\"tutle\"|/tutle|title",
            "\"share_ppm\":400000|\"sharePpm\":400000|/holders/1/sharePpm|share_ppm" })
    void nameThatIsNearlyOneIsAskedAboutAndNothingIsTaken(String right, String wrong, String pointer, String meant) {
        String id = given.unique("item");
        put(id, WHOLE.replace(right, wrong)).statusCode(422).body("type", endsWith(":names"))
                .body("errors[0].reason", equalTo("name_meant")).body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].meant", equalTo(meant)).body("detail", containsString("“" + meant + "” meant?"));
        delete(id).statusCode(404);
    }

    @Test
    void nameThatStandsTwiceIsRefusedWithItsPlace() {
        String id = given.unique("item");
        put(id, WHOLE.replace("\"sponsored\":false", "\"sponsored\":true,\"sponsored\":false")).statusCode(400)
                .body("errors[0].field", equalTo("sponsored")).body("errors[0].reason", equalTo("name_twice"))
                .body("errors[0].pointer", equalTo("/sponsored")).body("line", equalTo(2));
        put(id, WHOLE.replace("\"name\":\"Ben\"", "\"role\":\"DEPICTED\"")).statusCode(400).body("errors[0].pointer",
                equalTo("/holders/1/role"));
        put(id, WHOLE.replace("\"is\":", "\"is\":1,\"is\":")).statusCode(400).body("errors[0].pointer", equalTo("/unknown/is"));
        delete(id).statusCode(404);
    }

    @Test
    void whatNobodyReadsIsLeftAloneAndTold() {
        put(given.unique("item"), WHOLE).statusCode(201).body("ignored", contains("unknown"));
        put(given.unique("item"), WHOLE.replace("\"unknown\":{\"is\":\"ignored\"},", "")).statusCode(201).body("$",
                not(hasKey("ignored")));
    }

    @Test
    void hostsMayHaveLowLinesAndTitlesFiveHundredCharacters() {
        put(given.unique("item"), WHOLE.replace("https://example.com/watch", "https://my_host.example.com:8443/watch"))
                .statusCode(201);
        put(given.unique("item"), WHOLE.replace("https://example.com/watch", "https://user@my_host/watch")).statusCode(422);
        put(given.unique("item"), WHOLE.replace("Tea at <b>five</b> ", "\uD83C\uDF75".repeat(499))).statusCode(201);
        put(given.unique("item"), WHOLE.replace("Tea at <b>five</b> ", "\uD83C\uDF75".repeat(500))).statusCode(422);
    }

    @Test
    void longTitleIsRefused() {
        put(given.unique("item"), WHOLE.replace("five", "5".repeat(500))).statusCode(422).body("errors[0].reason",
                equalTo("too_long"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{", "[]", "null", "{} {}", "\"text\"" })
    void whatIsNoJsonObjectIsABadRequest(String body) {
        put(given.unique("item"), body).statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = { "a b", "ü", "x\u0000" })
    void idThatCannotBeIsRefused(String id) {
        put(id, WHOLE).statusCode(422).body("errors[0].reason", equalTo("bad_id"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "a/b", "%" })
    void idThatCouldBeReadInTwoWaysIsABadRequest(String id) {
        put(id, WHOLE).statusCode(400).body("type", endsWith("ambiguous-path"));
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
