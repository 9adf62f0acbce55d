package dev.sayso.account.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.Given;
import dev.sayso.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;

/** Knocks where programs enter, with tokens of the provider that Quarkus starts, and with forged ones. */
@QuarkusTest
class TokensTest {

    @Inject
    Given given;

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    URI provider;

    @Test
    void platformsTokenIsTaken() {
        assertThat(ping(token("platform")).statusCode()).isEqualTo(200);
    }

    @Test
    void tokenWithoutTheRoleIsForbidden() {
        assertThat(ping(token("creator")).statusCode()).isEqualTo(403);
    }

    @Test
    void challengeSaysNothingOfATokenThatWasNotSent() {
        for (Response response : List.of(Person.stranger().get("/api/v1/ping"),
                Person.stranger().header("Authorization", "Basic cGlwZWxpbmU6cGlwZWxpbmU=").get("/api/v1/ping"))) {
            assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
        assertThat(ping("garbage").header("WWW-Authenticate")).startsWith("Bearer error=\"invalid_token\", error_description=");
    }

    @Test
    void nameOfTheSchemeIsTakenInAnyCase() {
        String token = token("platform");
        for (String scheme : List.of("bearer", "BEARER", "Bearer")) {
            assertThat(Person.stranger().header("Authorization", scheme + " " + token).get("/api/v1/ping").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void strangersAreAskedForATokenNotSentAway() {
        assertRefused(Person.stranger().get("/api/v1/ping"));
        assertRefused(Person.stranger().header("Accept", "text/html,*/*;q=0.8").get("/api/v1/ping"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", ".", "garbage", "a.b.c", "null", "eyJhbGciOiJub25lIn0.e30." })
    void garbageIsRefused(String token) {
        assertRefused(ping(token));
    }

    @Test
    void otherSchemesAreRefused() {
        assertRefused(Person.stranger().header("Authorization", "Basic cGlwZWxpbmU6cGlwZWxpbmU=").get("/api/v1/ping"));
        assertRefused(Person.stranger().header("Authorization", token("platform")).get("/api/v1/ping"));
        assertRefused(Person.stranger().get("/api/v1/ping?access_token=" + token("platform")));
    }

    @Test
    void unsignedTokenIsRefused() throws InvalidJwtException {
        assertRefused(ping(Forge.unsigned(claims())));
        String[] parts = token("platform").split("\\.", -1);
        assertRefused(ping(parts[0] + "." + parts[1] + "."));
    }

    @Test
    void publicKeyIsNoSharedSecret() throws InvalidJwtException, JoseException {
        PublicJsonWebKey key = providersKey();
        assertRefused(ping(Forge.swapped(claims(), key.getPublicKey(), key.getKeyId())));
    }

    @Test
    void otherKeyUnderTheProvidersNameIsRefused() throws InvalidJwtException, JoseException {
        assertRefused(ping(Forge.signed(claims(), Forge.ANOTHER.getPrivate(), providersKey().getKeyId())));
    }

    @Test
    void changedClaimsAreRefused() {
        String[] parts = token("creator").split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String promoted = Base64.getUrlEncoder().withoutPadding()
                .encodeToString(claims.replace("creator", "platform").getBytes(StandardCharsets.UTF_8));
        assertRefused(ping(parts[0] + "." + promoted + "." + parts[2]));
    }

    @Test
    void sessionOfAPersonOpensNoDoorForPrograms() {
        Browser browser = new Browser();
        browser.signIn("/settings", given.unique("pipe"), "platform");
        assertThat(browser.get("/settings").statusCode()).isEqualTo(200);
        assertRefused(browser.get("/api/v1/ping"));
        assertThat(browser.get("/settings").statusCode()).as("and is not harmed").isEqualTo(200);
    }

    @Test
    void tokenOfAProgramOpensNoPage() {
        given().redirects().follow(false).auth().preemptive().oauth2(token("creator")).get("/studio").then().statusCode(302)
                .header("Location", startsWith(provider + "/authorize"));
    }

    private static Response ping(String token) {
        return Person.stranger().header("Authorization", "Bearer " + token).get("/api/v1/ping");
    }

    private static void assertRefused(Response response) {
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(response.header("Location")).isNull();
    }

    private JwtClaims claims() throws InvalidJwtException {
        String payload = token("platform").split("\\.", -1)[1];
        return JwtClaims.parse(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    private PublicJsonWebKey providersKey() throws JoseException {
        String keys = given().get(provider + "/keys").asString();
        return PublicJsonWebKey.Factory.newPublicJwk(new JsonObject(keys).getJsonArray("keys").getJsonObject(0).getMap());
    }

    /** An access token for a new person with the role. */
    private String token(String role) {
        return Issued.by(provider, given.unique("program"), role).access();
    }
}
