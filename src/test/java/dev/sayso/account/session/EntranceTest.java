package dev.sayso.account.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import dev.sayso.Given;
import dev.sayso.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;

/** Each credential opens its own entrance alone, before and after any other, with it and without. */
@QuarkusTest
class EntranceTest {

    private static final List<String> OF_PROGRAMS = List.of("/api/v1/ping", "/access/v1/search/resource");
    private static final List<String> AMBIGUOUS = List.of("/api;a=b/v1/ping", "//api/v1/./ping");

    @Inject
    Given given;

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    URI provider;

    @TestFactory
    Stream<DynamicTest> falseTokensOpenNothing() throws Exception {
        Browser browser = new Browser();
        browser.signIn("/settings", given.unique("pipe"), "platform,creator");
        String session = requireNonNull(browser.cookie(Browser.SESSION));
        List<DynamicTest> tests = new ArrayList<>();
        falseTokens(session).forEach((name, token) -> tests.add(DynamicTest.dynamicTest(name, () -> {
            refusedEverywhere(token, Map.of());
            refusedEverywhere(token, Map.of(Browser.SESSION, session));
            for (String page : List.of("/settings", "/log/checkpoint", "/", "/q/openapi")) {
                assertThat(asks(page, token, Map.of(Browser.SESSION, session)).statusCode()).as(page).isEqualTo(200);
            }
            refusedEverywhere(token, Map.of());
        })));
        tests.add(DynamicTest.dynamicTest("after sign-out", () -> {
            browser.post("/sign-out");
            for (String token : falseTokens(session).values()) {
                refusedEverywhere(token, Map.of());
                refusedEverywhere(token, Map.of(Browser.SESSION, session));
                assertThat(asks("/settings", token, Map.of(Browser.SESSION, session)).statusCode()).isEqualTo(302);
            }
        }));
        return tests.stream();
    }

    @Test
    void tokenIsItsOwnHoldersWhosesoeverCookieComesAlong() {
        Browser platform = new Browser();
        platform.signIn("/settings", given.unique("pipe"), "platform");
        Browser creator = new Browser();
        creator.signIn("/settings", given.unique("ann"), "creator");
        String good = Issued.by(provider, given.unique("program"), "platform").access();
        String weak = Issued.by(provider, given.unique("program"), "creator").access();
        for (int i = 0; i < 2; i++) {
            for (Browser browser : List.of(platform, creator)) {
                Map<String, String> cookie = Map.of(Browser.SESSION, requireNonNull(browser.cookie(Browser.SESSION)));
                assertThat(asks("/api/v1/ping", good, cookie).statusCode()).isEqualTo(200);
                assertThat(asks("/api/v1/ping", weak, cookie).statusCode()).isEqualTo(403);
                assertThat(asks("/api/v1/ping", null, cookie).statusCode()).isEqualTo(401);
            }
            assertThat(asks("/api/v1/ping", good, Map.of()).statusCode()).isEqualTo(200);
            assertThat(asks("/api/v1/ping", weak, Map.of()).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void tokenOpensNoPageWhateverTheCookiesAndPathsAreCalled() {
        Issued tokens = Issued.by(provider, given.unique("program"), "creator,platform");
        for (String token : List.of(tokens.access(), tokens.id())) {
            assertThat(asks("/api/v1/ping", tokens.access(), Map.of()).statusCode()).isEqualTo(200);
            for (String cookie : List.of("a", "q_session_api", "q_auth_api_x", "q_session", "q_session_chunk_1")) {
                for (String page : List.of("/studio", "/settings", "/items/api", "/studio;/api/")) {
                    Response answer = asks(page, token, Map.of(cookie, "x"));
                    assertThat(answer.statusCode()).as("%s with %s", page, cookie).isIn(302, 400, 404);
                    assertThat(answer.header("WWW-Authenticate")).isNull();
                }
            }
        }
    }

    private void refusedEverywhere(String token, Map<String, String> cookies) {
        for (String path : OF_PROGRAMS) {
            Response answer = asks(path, token, cookies);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).as(path).startsWith("Bearer");
            assertThat(answer.cookies()).isEmpty();
        }
        for (String path : AMBIGUOUS) {
            Response answer = asks(path, token, cookies);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.cookies()).isEmpty();
        }
    }

    private static Response asks(String path, @Nullable String token, Map<String, String> cookies) {
        RequestSpecification request = Person.stranger().urlEncodingEnabled(false).cookies(cookies);
        return (token == null ? request : request.header("Authorization", "Bearer " + token)).get(path);
    }

    private Map<String, String> falseTokens(String session) throws Exception {
        Issued good = Issued.by(provider, given.unique("program"), "platform");
        PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(new JsonObject(
                RestAssured.given().get(provider + "/keys").asString()).getJsonArray("keys").getJsonObject(0).getMap());
        JwtClaims claims = claims(good.access());
        String[] parts = good.access().split("\\.", -1);
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("invented", "invented");
        tokens.put("the session's secret", session);
        tokens.put("ID token", good.id());
        tokens.put("no algorithm", Forge.unsigned(claims));
        tokens.put("no signature", parts[0] + "." + parts[1] + ".");
        tokens.put("signature of another token", parts[0] + "." + parts[1] + "." + good.id().split("\\.", -1)[2]);
        tokens.put("public key as a shared secret", Forge.swapped(claims, key.getPublicKey(), key.getKeyId()));
        tokens.put("another key", Forge.signed(claims, Forge.ANOTHER.getPrivate(), key.getKeyId()));
        tokens.put("good token and more", good.access() + "x");
        claims.setIssuer("https://evil.example");
        tokens.put("another issuer", Forge.signed(claims, Forge.ANOTHER.getPrivate(), key.getKeyId()));
        claims.setExpirationTime(NumericDate.fromSeconds(1));
        tokens.put("long ago", Forge.signed(claims, Forge.ANOTHER.getPrivate(), key.getKeyId()));
        return tokens;
    }

    private static JwtClaims claims(String token) throws Exception {
        return JwtClaims.parse(new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8));
    }
}
