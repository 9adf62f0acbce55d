package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.function.Supplier;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.sayso.ApiDescription;
import dev.sayso.Given;
import dev.sayso.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@TestProfile(BehindProxy.class)
class BehindProxyTest {

    @Inject
    Given given;

    @Test
    void tooManyCallsOfOneClientAreRefusedWithWhenToComeBack() {
        Response refused = callUntilRefused("192.0.2.1");
        refused.then().statusCode(429).contentType("application/problem+json").body("status", equalTo(429))
                .body("type", equalTo("urn:sayso:problem:too-many-requests"));
        ApiDescription.served().answers(429).filter(answer -> !answer.toString().contains("/events/stream"))
                .forEach(answer -> answer.assertIs(refused, text -> text));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(refused.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void oneClientsHasteIsNotAnothersDelay() {
        callUntilRefused("192.0.2.2");
        assertThat(call("192.0.2.3").statusCode()).isEqualTo(401);
    }

    @Test
    void clientCannotPretendToBeMany() {
        refusedToo("192.0.2.4", () -> Person.stranger().header("Forwarded", "for=192.0.2.200")
                .header("X-Forwarded-For", "192.0.2.4").get("/api/v1/ping"));
    }

    @Test
    void crawlersAreLimitedLikePrograms() {
        for (String path : new String[] { "/signals/items/some", "/.well-known/tdmrep.json" }) {
            refusedToo("192.0.2.6", () -> Person.stranger().header("X-Forwarded-For", "192.0.2.6").get(path));
            assertThat(Person.stranger().header("X-Forwarded-For", "192.0.2.7").get(path).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void peoplesPagesAreNotLimited() {
        IntStream.range(0, 10).forEach(i -> assertThat(https().header("X-Forwarded-For", "192.0.2.5").get("/").statusCode())
                .isEqualTo(200));
    }

    @Test
    void cookiesTravelByTlsAlone() {
        Response language = https().header("Sec-Fetch-Site", "same-origin").contentType(ContentType.URLENC)
                .formParam("language", "ar").post("/language");
        assertThat(language.detailedCookie("language").isSecured()).isTrue();
        Response settings = given.person().sends().header("X-Forwarded-Proto", "https").formParam("language", "es")
                .formParam("theme", "dark").post("/settings");
        assertThat(settings.detailedCookies().asList()).hasSize(2).allMatch(cookie -> cookie.isSecured()
                && cookie.isHttpOnly() && "Lax".equalsIgnoreCase(cookie.getSameSite()) && "/".equals(cookie.getPath()));
        assertThat(https().get("/sign-in").detailedCookies().asList()).hasSize(1)
                .allMatch(cookie -> cookie.isSecured() && cookie.isHttpOnly());
    }

    @Test
    void browserIsToldToStayWithTls() {
        for (String path : new String[] { "/", "/nothing", "/settings" }) {
            assertThat(https().get(path).header("Strict-Transport-Security"))
                    .isEqualTo("max-age=31536000; includeSubDomains");
        }
        assertThat(Person.stranger().get("/").header("Strict-Transport-Security")).isNull();
    }

    /** Calls are given back with time, so that on a slow machine one may come through. */
    private static Response refusedToo(String client, Supplier<Response> call) {
        for (int tries = 0; tries < 10; tries++) {
            callUntilRefused(client);
            Response answer = call.get();
            if (answer.statusCode() == 429) {
                return answer;
            }
        }
        throw new AssertionError("Never refused");
    }

    private static Response callUntilRefused(String client) {
        Response answer = call(client);
        for (int i = 0; i < 100 && answer.statusCode() != 429; i++) {
            assertThat(answer.statusCode()).isEqualTo(401);
            answer = call(client);
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        return answer;
    }

    private static Response call(String client) {
        return Person.stranger().header("X-Forwarded-For", client).get("/api/v1/ping");
    }

    private static RequestSpecification https() {
        return Person.stranger().header("X-Forwarded-Proto", "https");
    }
}
