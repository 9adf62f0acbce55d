package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.Given;
import dev.sayso.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** The security headers are on whatever we answer. */
@QuarkusTest
class HeadersTest {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

    @Inject
    Given given;

    @Inject
    Assets assets;

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String provider;

    @ParameterizedTest
    @CsvSource({
            "GET, /, 200", "HEAD, /, 200", "OPTIONS, /, 200", "GET, /sign-in/refusal, 200",
            "GET, /sign-in, 302", "GET, /settings, 302", "GET, /sign-in/return, 303",
            "GET, /api/v1/ping, 401", "GET, /api/trouble/role, 403", "GET, /trouble/role, 403", "GET, /nothing, 404",
            "GET, /api/nothing, 404", "GET, /favicon.ico, 404", "PUT, /settings, 405", "GET, /trouble/409, 409",
            "GET, /trouble/429, 429", "GET, /trouble/bug, 500", "GET, /api/trouble/bug, 500", "GET, /trouble/database, 503",
            "GET, /q/health, 404", "TRACE, /, 405" })
    void everyAnswerHasThem(String method, String path, int status) {
        Response response = sameOrigin().request(method, path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertGuarded(response);
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void refusedBodiesAndSitesHaveThem() {
        assertGuarded(sameOrigin().contentType("application/x-www-form-urlencoded").body("to=" + "x".repeat(1_100_000))
                .post("/language"));
        assertGuarded(Person.stranger().header("Sec-Fetch-Site", "cross-site").post("/language"));
        assertGuarded(sameOrigin().contentType("application/x-www-form-urlencoded").body("language=xx").post("/language"));
    }

    @Test
    void pagesOfPeopleHaveThem() {
        Response settings = given.person().asks().get("/settings");
        assertGuarded(settings);
        assertThat(settings.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void assetsHaveThem() {
        for (Assets.Asset asset : new Assets.Asset[] { assets.css(), assets.js(), assets.icons() }) {
            Response response = Person.stranger().get(asset.path());
            assertThat(response.statusCode()).isEqualTo(200);
            assertGuarded(response);
        }
        assertGuarded(Person.stranger().get("/assets/0000000000000000/sayso.css"));
    }

    @Test
    void descriptionOfTheApiHasThem() {
        assertGuarded(Person.stranger().get("/q/openapi"));
    }

    @Test
    void policyAllowsNothingInlineAndNobodyElsesScripts() {
        String policy = Person.stranger().get("/").header("Content-Security-Policy");
        assertThat(policy).contains("default-src 'none'", "script-src 'self';", "style-src 'self';", "base-uri 'none'",
                "object-src 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'",
                "form-action 'self' " + provider).doesNotContain("unsafe", "nonce-", "*");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/nothing", "/api/v1/ping", "/settings" })
    void answersNameNoSoftware(String path) {
        Response response = Person.stranger().get(path);
        assertThat(response.headers().hasHeaderWithName("Server")).isFalse();
        assertThat(response.headers().hasHeaderWithName("X-Powered-By")).isFalse();
        assertThat(response.headers().hasHeaderWithName("Access-Control-Allow-Origin")).isFalse();
    }

    private static RequestSpecification sameOrigin() {
        return Person.stranger().header("Sec-Fetch-Site", "same-origin");
    }

    private static void assertGuarded(Response response) {
        ALWAYS.forEach((name, value) -> assertThat(response.headers().getValues(name)).as(name).containsExactly(value));
        assertThat(response.headers().getValues("Content-Security-Policy")).hasSize(1)
                .allMatch(policy -> policy.startsWith("default-src 'none';"));
    }
}
