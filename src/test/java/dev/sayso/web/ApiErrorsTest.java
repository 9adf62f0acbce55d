package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.net.URL;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.account.Role;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Programs are told what they can do about it, and never of pages. */
@QuarkusTest
class ApiErrorsTest {

    @TestHTTPResource("/")
    URL application;

    @Inject
    Given given;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "DELETE | /api/v1/events | 405 | ", "PATCH | /api/v1/items/a | 405 | ", "GET | /access/v1/evaluation | 405 | ",
            "PUT | /log/checkpoint | 405 | ", "POST | /.well-known/tdmrep.json | 405 | ",
            "POST | /signals/items/a.json | 405 | ", "GET | /sign-out/backchannel | 405 | ",
            "GET | /api/v1/nothing | 404 | ", "GET | /access/nothing | 404 | ", "GET | /log/nothing | 404 | ",
            "GET | /api | 404 | ", "GET | /log/tile/x | 404 | ",
            "GET | /api/v1/events | 406 | Accept: text/html", "GET | /log/key | 406 | Accept: image/png",
            "GET | /api/v1/events | 406 | Accept: text/html,application/xhtml+xml",
            "POST | /api/v1/imports | 415 | Content-Type: image/png", "PUT | /api/v1/items/a | 415 | Content-Type: text/plain",
            "POST | /api/v1/derivatives | 415 | Content-Type: text/html",
            "GET | /api/v1/imports/7/rejections | 404 | ", "POST | /api/v1/imports?dry_run=x | 400 | Content-Type: text/csv",
            "POST | /access/v1/evaluation | 400 | Content-Type: application/json" })
    void programsGetAProblemThatSpeaksOfNoPage(String method, String path, int status, String header) {
        String[] headers = Stream.concat(
                given.person(Role.PLATFORM).headers().entrySet().stream().map(one -> one.getKey() + ": " + one.getValue()),
                Stream.ofNullable(header)).toArray(String[]::new);
        Wire.Answer answer = Wire.send(application, method, path, headers);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.body()).contains("\"status\":" + status).doesNotContainIgnoringCase("<html", "page", "go back",
                "sign in");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "DELETE | /settings | GET, HEAD, OPTIONS, POST", "POST | /items | GET, HEAD, OPTIONS",
            "GET | /changes/file | GET, HEAD, OPTIONS, POST", "GET | /permissions/rules | OPTIONS, POST",
            "PATCH | /items/a/choices | GET, HEAD, OPTIONS, POST", "POST | /api/v1/items/a | DELETE, OPTIONS, PUT",
            "PUT | /api/v1/imports | OPTIONS, POST", "PUT | /api/v1/imports/a | GET, HEAD, OPTIONS",
            "DELETE | /api/v1/events | GET, HEAD, OPTIONS", "PUT | / | GET, HEAD, OPTIONS",
            "DELETE | /api/v1/events/0123abcd-7/acknowledgement | OPTIONS, POST",
            "PUT | /log/tile/0/000 | GET, HEAD, OPTIONS" })
    void methodThatIsNotTakenIsAnsweredWithThoseThatAre(String method, String path, String allowed) {
        Response response = given.person(Role.PLATFORM, Role.CREATOR).sends().request(method, path);
        if (response.statusCode() == 405) {
            assertThat(response.header("Allow")).isEqualTo(allowed);
        } else {
            assertThat(List.of(allowed.split(", "))).as("answered %d", response.statusCode()).contains(method);
        }
    }

    @Test
    void whatIsServedWithoutAResourceSaysSoToo() {
        assertThat(sameOrigin().post("/assets/x").statusCode()).isIn(404, 405);
        Response icons = sameOrigin().delete("/q/openapi");
        assertThat(icons.statusCode() != 405 || icons.header("Allow") != null).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/events?afer=x", "/api/v1/events?limit=1&Limit=2", "/api/v1/events/stream?limit=1",
            "/api/v1/imports/00000000-0000-0000-0000-000000000000?x", "/api/v1/revenue-events/a?dry_run=true" })
    void parameterThatACallDoesNotHaveIsNamed(String path) {
        String name = path.replaceAll(".*[?&]([^=&]+).*", "$1");
        platform().get(path).then().statusCode(400).contentType("application/problem+json")
                .body("type", equalTo("urn:sayso:problem:unknown-parameters")).body("parameters", equalTo(name))
                .body("detail", containsString(name));
    }

    @Test
    void unknownParameterIsNamedBeforeAnythingIsDone() {
        platform().contentType("application/json").body("{}").put("/api/v1/items/a?dry_run=true").then().statusCode(400)
                .body("type", equalTo("urn:sayso:problem:unknown-parameters"));
        platform().contentType("application/json").body("{}").post("/access/v1/evaluation?x=1").then().statusCode(400)
                .body("parameters", equalTo("x"));
        platform().contentType("application/json").body("{}").post("/api/v1/derivatives?dryrun=true").then().statusCode(400)
                .body("detail", containsString("dry_run"));
    }

    @Test
    void longNamesAreNotSaidBackWhole() {
        assertThat(platform().get("/api/v1/events?" + "x".repeat(2_000)).body().asString().length()).isLessThan(1_000);
    }

    @Test
    void whoMayNotCallIsToldThatFirst() {
        given.creator().asks().get("/api/v1/events?x=1").then().statusCode(403);
    }

    @Test
    void pagesAndWhatAnybodyReadsPassOverWhatTheyDoNotKnow() {
        sameOrigin().get("/?utm_source=x").then().statusCode(200);
        sameOrigin().get("/log/key?x=1").then().statusCode(200);
        sameOrigin().get("/.well-known/tdmrep.json?x=1").then().statusCode(200);
    }

    @Test
    void problemsSpeakTheReadersLanguage() {
        platform().header("Accept-Language", "es").get("/api/v1/nothing").then().statusCode(404)
                .body("title", equalTo("Not Found")).body("detail", equalTo("No hay nada en esta dirección."));
    }

    private RequestSpecification platform() {
        return given.person(Role.PLATFORM).asks();
    }

    private static RequestSpecification sameOrigin() {
        return Person.stranger().header("Sec-Fetch-Site", "same-origin");
    }
}
