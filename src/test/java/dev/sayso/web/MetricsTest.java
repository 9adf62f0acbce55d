package dev.sayso.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.sayso.Person;
import dev.sayso.Wait;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** What strangers ask for does not grow what is measured. */
@QuarkusTest
class MetricsTest {

    private static final long SEED = 20_261_202;
    private static final int PATHS = 1_000;
    private static final int HANDFUL = 5;

    /** Places and methods: each is asked once before it is counted. */
    private static final int KINDS = 14 * 6;

    @TestHTTPResource
    URI application;

    @TestHTTPResource("/")
    URL site;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    void randomPathsAndMethodsAddAHandfulOfSeries() throws IOException {
        for (int i = 0; i < KINDS; i++) {
            ask(i);
        }
        Set<String> before = series();
        for (int i = KINDS; i < KINDS + PATHS; i++) {
            ask(i);
        }
        Set<String> added = series();
        added.removeAll(before);
        assertThat(added).as("series added by %d random requests", PATHS).hasSizeLessThan(HANDFUL);
    }

    @Test
    void requestsThatBreakOffAddAHandfulOfSeries() throws IOException {
        Set<String> before = series();
        for (int i = 0; i < 100; i++) {
            try (Socket socket = Wire.open(application, "127.0.0.1")) {
                Wire.write(socket, "GO" + (char) ('A' + i % 26) + " /verify/" + i + " HTTP/1.1\r\nHost: localhost\r\n"
                        + "Sec-Fetch-Site: same-origin\r\nContent-Length: 9\r\n\r\nx");
            }
        }
        Set<String> added = series();
        added.removeAll(before);
        assertThat(added).as("series added by requests that broke off").hasSizeLessThan(3 * HANDFUL);
    }

    @Test
    void routesAreCountedByTheirTemplates() {
        Person.stranger().get("/signals/items/somebody-asked-for-this").then().statusCode(200);
        Person.stranger().get("/terms").then().statusCode(200);
        Wait.until("answers to be counted, which is after they were sent", () -> {
            String counted = String.join("\n", series());
            return counted.contains("uri=\"/signals/items/{id}\"") && counted.contains("uri=\"/terms\"");
        });
        assertThat(series()).noneMatch(one -> one.contains("somebody-asked"));
    }

    private void ask(int number) {
        Random random = new Random(SEED + number);
        String name = Integer.toHexString(random.nextInt());
        String path = List.of("/", "/items/", "/api/v1/", "/api/v1/items/", "/access/", "/log/tile/", "/signals/", "/assets/",
                "/api;x/", "/changes/", "/%2e/", "/q/", "/terms/", "/sign-in/").get(number % 14) + name;
        String method = List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "X" + name.toUpperCase(Locale.ROOT))
                .get(number / 14 % 6);
        assertThat(Wire.send(site, method, path, "Sec-Fetch-Site: same-origin").status()).isBetween(200, 499);
    }

    /** Without their values. */
    private Set<String> series() {
        return given().get(metrics).body().asString().lines().filter(line -> line.startsWith("http_server"))
                .map(line -> line.replaceAll(" [^ ]+$", "")).collect(Collectors.toSet());
    }
}
