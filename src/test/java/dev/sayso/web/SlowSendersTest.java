package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.oneOf;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sayso.Given;
import dev.sayso.Logged;
import dev.sayso.Person;
import dev.sayso.account.Role;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Whoever sends slowly keeps nobody waiting: more of them than there are threads to wait for them. */
@QuarkusTest
class SlowSendersTest {

    private static final int MANY = 300;
    private static final long PATIENCE_MILLIS = 2_000;
    private static final String FROM = "127.0.0.2";

    @TestHTTPResource
    URI application;

    @ConfigProperty(name = "sayso.body.files-at-once")
    int filesAtOnce;

    @Inject
    Given given;

    private Person alice;

    @BeforeEach
    void somebodyIsThere() {
        alice = given.creator();
        alice.sends().post("/permissions/off").then().statusCode(303);
    }

    @ParameterizedTest
    @CsvSource({ "/language, application/x-www-form-urlencoded", "/permissions/off, application/x-www-form-urlencoded",
            "/verify, multipart/form-data; boundary=x", "/sign-out/backchannel, application/x-www-form-urlencoded" })
    void formsThatComeSlowlyKeepNobodyWaiting(String path, String type) throws IOException {
        try (SlowSenders slow = new SlowSenders(application, FROM, MANY, head(path, type, given.creator()))) {
            assertOthersAreServed();
            assertThat(slow.answers()).as("all are still waited for").allMatch(String::isEmpty);
        }
    }

    @Test
    void formsThatBreakOffAreNoFaultOfOurs() throws IOException {
        try (Logged log = Logged.now()) {
            new SlowSenders(application, FROM, 5,
                    head("/language", "application/x-www-form-urlencoded", given.creator())).close();
            assertThat(SlowSenders.eventually(() -> log.text().contains(": 400 http-400 for POST /language"))).isTrue();
            assertThat(log.text()).doesNotContain("ERROR", "Exception");
        }
    }

    @ParameterizedTest
    @CsvSource({ "/api/v1/derivatives, application/json", "/access/v1/evaluation, application/json",
            "/access/v1/search/resource, application/json" })
    void whatProgramsTellSlowlyKeepsNobodyWaiting(String path, String type) throws IOException {
        try (SlowSenders slow = new SlowSenders(application, FROM, MANY, head(path, type, given.person(Role.PLATFORM)))) {
            assertOthersAreServed();
            assertThat(slow.answers()).allMatch(String::isEmpty);
        }
    }

    @ParameterizedTest
    @CsvSource({ "/api/v1/imports, application/x-ndjson", "/api/v1/revenue-events, application/x-ndjson" })
    void filesOfProgramsAreTakenInSoManyAtATime(String path, String type) throws IOException {
        try (SlowSenders slow = new SlowSenders(application, FROM, MANY, head(path, type, given.person(Role.PLATFORM)))) {
            assertOthersAreServed();
            List<String> refused = slow.answers().stream().filter(answer -> !answer.isEmpty()).toList();
            assertThat(refused).hasSize(MANY - filesAtOnce).allMatch(answer -> answer.startsWith("HTTP/1.1 429 ")
                    && answer.contains("urn:sayso:problem:too-many-files") && answer.contains("Retry-After: "));
        }
    }

    @Test
    void filesOfProgramsLeaveRoomForThoseOfPeople() throws IOException {
        try (SlowSenders slow = new SlowSenders(application, FROM, MANY,
                head("/api/v1/imports", "application/x-ndjson", given.person(Role.PLATFORM)))) {
            given.person(Role.ADMIN).asks().header("Sec-Fetch-Site", "same-origin").multiPart("file", "a.csv", new byte[0])
                    .post("/admin/catalog/imports").then().statusCode(oneOf(303, 422));
            assertThat(slow.answers()).filteredOn(String::isEmpty).hasSize(filesAtOnce);
        }
    }

    @Test
    void placesAreFreeAgainOnceTheirSendersAreGone() throws IOException {
        Person platform = given.person(Role.PLATFORM);
        for (int round = 0; round < 3; round++) {
            new SlowSenders(application, FROM, filesAtOnce, head("/api/v1/imports", "application/x-ndjson", platform)).close();
        }
        assertThat(SlowSenders.eventually(() -> platform.asks().contentType("application/x-ndjson; charset=utf-8")
                .body("{}".getBytes(StandardCharsets.UTF_8)).post("/api/v1/imports")
                .statusCode() == 202)).isTrue();
    }

    @Test
    void halfSentHeadersKeepNobodyWaiting() throws IOException {
        try (SlowSenders slow = new SlowSenders(application, FROM, MANY, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")) {
            assertOthersAreServed();
            assertThat(slow.answers()).allMatch(String::isEmpty);
        }
    }

    private void assertOthersAreServed() {
        Person.stranger().get("/").then().statusCode(200).time(lessThan(PATIENCE_MILLIS));
        alice.asks().get("/items").then().statusCode(200).time(lessThan(PATIENCE_MILLIS));
        alice.sends().formParam("act", "").post("/permissions/off").then().statusCode(303).time(lessThan(PATIENCE_MILLIS));
    }

    private String head(String path, String type, Person person) {
        return "POST " + path + " HTTP/1.1\r\nHost: " + application.getAuthority() + "\r\nSec-Fetch-Site: same-origin\r\n"
                + lines(person.headers()) + "Content-Type: " + type + "\r\nContent-Length: 60000\r\n\r\nx";
    }

    private static String lines(Map<String, String> headers) {
        return headers.entrySet().stream().map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
    }
}
