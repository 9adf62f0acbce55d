package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.Given;
import dev.sayso.Logged;
import dev.sayso.Person;
import dev.sayso.Wait;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

@QuarkusTest
class ErrorPagesTest {

    private static final Pattern REFERENCE = Pattern.compile("Reference: (?:<[^>]+>)?([0-9a-f]{8})");

    private static final int CLOSED = 0;

    @Inject
    Given given;

    @ParameterizedTest
    @CsvSource({ "400,400", "role,403", "404,404", "409,409", "413,413", "422,422", "429,429", "500,500", "bug,500",
            "error,500", "503,503", "database,503" })
    void peopleGetAPageThatTellsTheReferenceAndNoSecret(String what, int status) throws IOException {
        try (Logged log = Logged.now()) {
            Response response = Person.stranger().get("/trouble/" + what);

            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(response.contentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
            assertThat(response.body().asString()).contains(title(status));
            assertTellsNothing(response);
            assertThat(log.text()).contains(reference(response) + ": " + status);
        }
    }

    @ParameterizedTest
    @CsvSource({ "400,400", "role,403", "404,404", "409,409", "413,413", "422,422", "429,429", "500,500", "bug,500",
            "error,500", "503,503", "database,503" })
    void programsGetAProblem(String what, int status) throws IOException {
        try (Logged log = Logged.now()) {
            Response response = Person.stranger().get("/api/trouble/" + what);

            response.then().statusCode(status).contentType("application/problem+json").body("status", equalTo(status))
                    .body("type", equalTo("urn:sayso:problem:http-" + status))
                    .body("title", equalTo(HttpResponseStatus.valueOf(status).reasonPhrase()))
                    .body("instance", matchesPattern("urn:sayso:reference:[0-9a-f]{8}"));
            assertTellsNothing(response);
            String instance = response.jsonPath().getString("instance");
            assertThat(log.text()).contains(instance.substring(instance.lastIndexOf(':') + 1) + ": " + status);
        }
    }

    @Test
    void refusalNamesItselfToPeopleAndPrograms() {
        Person.stranger().get("/trouble/refusal").then().statusCode(409)
                .body(containsString("This &lt;was&gt; done already"), containsString("Look at what was done"));
        Person.stranger().get("/api/trouble/refusal").then().statusCode(409)
                .body("type", equalTo("urn:sayso:problem:already-done"))
                .body("title", equalTo("This <was> done already"));
    }

    @Test
    void databaseAwayAsksToComeBack() {
        Person.stranger().get("/trouble/database").then().header("Retry-After", "5");
    }

    @Test
    void diskWithoutRoomIsNamed() {
        Person.stranger().get("/api/trouble/disk").then().statusCode(507).contentType("application/problem+json")
                .body("type", equalTo("urn:sayso:problem:storage-full"))
                .body("title", equalTo("There is no room for this file"));
        Person.stranger().get("/trouble/disk").then().statusCode(507).body(containsString("There is no room for this file"));
    }

    @Test
    void ourFaultsAreLoggedWithTheirCauseAndOthersWithoutStack() {
        try (Logged log = Logged.now()) {
            Person.stranger().get("/trouble/bug");
            assertThat(log.text()).contains("ERROR").contains("java.lang.IllegalStateException");
        }
        try (Logged log = Logged.now()) {
            Person.stranger().get("/trouble/422");
            assertThat(log.text()).contains(": 422 http-422 for GET /trouble/422").doesNotContain("Exception");
        }
    }

    @Test
    void errorPageSpeaksTheReadersLanguage() {
        Person.stranger().header("Accept-Language", "ar").get("/trouble/404").then().statusCode(404)
                .header("Content-Language", "ar").body(containsString("lang=\"ar\" dir=\"rtl\""));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/nothing-here", "/settings/nothing/here", "/%00", "/a%0d%0ab:%20c",
            "/%3Cscript%3E" })
    void pathWithoutARouteIsNotFound(String path) {
        Response response = Person.stranger().urlEncodingEnabled(false).get(path);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body().asString()).contains("<html lang=\"en\"").doesNotContain("<script>");
        assertTellsNothing(response);
    }

    @Test
    void methodThatARouteDoesNotKnowIsRefused() {
        Person.stranger().header("Sec-Fetch-Site", "same-origin").put("/settings").then().statusCode(405)
                .body(containsString("There is no such page"));
    }

    @Test
    void largeBodyIsRefusedBeforeItIsRead() throws IOException {
        Person.stranger().header("Sec-Fetch-Site", "same-origin").contentType(ContentType.URLENC)
                .body("language=es&to=" + "x".repeat(1_100_000)).post("/language").then().statusCode(413)
                .body(containsString(title(413)));
    }

    /** Who goes on writing may find the connection closed before the answer is read. */
    @ParameterizedTest
    @CsvSource({ "/language, application/x-www-form-urlencoded, language=es&to=",
            "/verify, multipart/form-data; boundary=x, '--x\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\n'",
            "/verify, multipart/form-data; boundary=x, '--x\r\nContent-Disposition: form-data; name=\"proof\"; filename=\"p\"\r\n\r\n'" })
    void largeBodyThatDoesNotSayItsSizeIsNotReadToItsEnd(String path, String type, String start) throws InterruptedException {
        byte[] body = (start + "x".repeat(1_100_000)).getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .version(HttpClient.Version.HTTP_1_1).header("Sec-Fetch-Site", "same-origin").header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))).build();
        try (Logged log = Logged.now()) {
            assertThat(statusOrClosed(request)).isIn(413, CLOSED);
            Wait.until("the log", () -> log.text().contains(": 413 http-413 for POST " + path));
            assertThat(log.text()).doesNotContain("ERROR", "Exception");
        }
    }

    @Test
    void endpointThatForgetsToSayWhoMayCallIsClosed() {
        Person.stranger().get("/forgotten").then().statusCode(302);
        given.person("creator", "moderator", "support", "admin", "platform").asks().get("/forgotten").then().statusCode(403);
    }

    private static int statusOrClosed(HttpRequest request) throws InterruptedException {
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        } catch (IOException closed) {
            return CLOSED;
        }
    }

    private static void assertTellsNothing(Response response) {
        assertThat(response.body().asString() + response.headers()).doesNotContain("hunter2", "Exception", "StackOverflow",
                "dev.sayso", "io.quarkus", "io.vertx", "java.lang", "Resources overview");
    }

    private static String reference(Response response) {
        Matcher matcher = REFERENCE.matcher(response.body().asString());
        assertThat(matcher.find()).as("a reference on the page").isTrue();
        return matcher.group(1);
    }

    private static String title(int status) throws IOException {
        Properties words = new Properties();
        try (InputStream in = ErrorPagesTest.class.getResourceAsStream("/messages/web.properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words.getProperty("error_" + status + "_title");
    }
}
