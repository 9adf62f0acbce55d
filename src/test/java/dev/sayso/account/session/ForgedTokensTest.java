package dev.sayso.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.Logged;
import dev.sayso.Person;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

/** Tokens that the provider's own key has signed, each wrong in one claim; checked as in production. */
@QuarkusTest
@TestProfile(ForgedTokensTest.WithKeyServer.class)
class ForgedTokensTest {

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    URI provider;

    @ConfigProperty(name = KeyServer.PRIVATE_KEY)
    String privateKey;

    @Inject
    KnownTokens known;

    private Key key;

    @BeforeEach
    void readKey() throws GeneralSecurityException {
        key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey)));
    }

    @Test
    void tokenWithoutALieIsTaken() {
        assertThat(ping(claims -> {
        }).statusCode()).isEqualTo(200);
    }

    @Test
    void expiredTokenIsRefused() {
        refused(TokenFault.EXPIRED, claims -> claims.setExpirationTime(secondsFromNow(-120)));
        refused(TokenFault.TIMES, claims -> claims.unsetClaim("exp"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "9223372036854775808", "99999999999999999999999999", "1e30", "-1", "-9223372036854775809",
            "1999999999.5", "9409090910400", "9223372036854775807", "true", "\"1999999999\"", "[1999999999]", "{}" })
    void timesThatAreNoneAreRefused(String time) {
        for (String name : List.of("exp", "iat", "nbf")) {
            String token = token(claims -> claims.unsetClaim(name), ",\"" + name + "\":" + time);
            Response response = send(token);
            assertThat(response.statusCode()).as(name).isEqualTo(401);
        }
    }

    @Test
    void doubledMembersAreRefused() {
        String token = token(claims -> {
        }, ",\"sub\":\"another\"");
        assertThat(send(token).statusCode()).isEqualTo(401);
    }

    @Test
    void rememberedTokenIsRefusedFromItsEndOnWithoutBeingVerifiedAgain() {
        JwtClaims claims = new JwtClaims();
        claims.setExpirationTime(secondsFromNow(-1));
        known.verified(QuarkusSecurityIdentity.builder().setPrincipal(new OidcJwtCallerPrincipal(claims, null))
                .addRole("platform").addCredential(new AccessTokenCredential("a.remembered.token")).build());
        assertThat(send("a.remembered.token").header("WWW-Authenticate")).contains(TokenFault.EXPIRED.text());
    }

    @Test
    void logNamesWhomTheTokenNames() {
        try (Logged log = Logged.now()) {
            ping(claims -> {
                claims.setSubject("pipe\nSigned in: account 1" + "x".repeat(300));
                claims.setAudience("another");
            });
            assertThat(log.text().lines().filter(line -> line.contains("pipe"))).singleElement().asString()
                    .contains("GET /api/v1/ping", "another audience", "pipe?Signed in").hasSizeLessThan(300);
        }
    }

    @Test
    void tokenFromTheFutureIsRefused() {
        refused(TokenFault.EARLY, claims -> claims.setNotBefore(secondsFromNow(120)));
    }

    @Test
    void tokenOfAnotherIssuerIsRefused() {
        refused(TokenFault.ISSUER, claims -> claims.setIssuer("https://evil.example"));
        refused(TokenFault.ISSUER, claims -> claims.setIssuer(provider + "/"));
        refused(TokenFault.ISSUER, claims -> claims.unsetClaim("iss"));
    }

    @Test
    void tokenForAnotherAudienceIsRefused() {
        refused(TokenFault.AUDIENCE, claims -> claims.setAudience("another"));
        refused(TokenFault.AUDIENCE, claims -> claims.unsetClaim("aud"));
    }

    @Test
    void idTokenIsRefused() {
        refused(TokenFault.KIND, claims -> claims.setStringClaim("nonce", "n"));
        refused(TokenFault.KIND, claims -> claims.setStringClaim("at_hash", "h"));
        refused(TokenFault.KIND, claims -> claims.setStringClaim("typ", "ID"));
        refused(TokenFault.KIND, claims -> claims.unsetClaim("scope"));
    }

    @Test
    void logoutTokenIsNoBearerToken() {
        refused(TokenFault.UNREADABLE, claims -> {
            claims.setClaim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
            claims.setStringClaim("typ", "Logout");
        });
    }

    @Test
    void rolesOfAnotherShapeOpenNothing() {
        assertThat(ping(claims -> claims.setStringClaim("groups", "platform-not")).statusCode()).isIn(401, 403);
        assertThat(ping(claims -> claims.setClaim("groups", List.of("PLATFORM", "platform "))).statusCode()).isEqualTo(403);
    }

    @Test
    void refusedTokensAreNotLogged() {
        try (Logged log = Logged.now()) {
            String token = token(claims -> claims.setIssuer("https://evil.example"));
            send(token);
            assertThat(log.text()).doesNotContain(token.substring(token.lastIndexOf('.')));
        }
    }

    private void refused(TokenFault fault, Consumer<JwtClaims> lie) {
        try (Logged log = Logged.now()) {
            Response response = ping(lie);
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.header("WWW-Authenticate"))
                    .isEqualTo("Bearer error=\"invalid_token\", error_description=\"" + fault.text() + "\"");
            assertThat(log.text()).contains(fault.text());
        }
    }

    private Response ping(Consumer<JwtClaims> lie) {
        return send(token(lie));
    }

    private static Response send(String token) {
        return Person.stranger().header("Authorization", "Bearer " + token).get("/api/v1/ping");
    }

    private String token(Consumer<JwtClaims> lie) {
        return token(lie, "");
    }

    /** @param more members of the JSON, after a comma */
    private String token(Consumer<JwtClaims> lie, String more) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(provider.toString());
        claims.setAudience("sayso");
        claims.setSubject("pipeline");
        claims.setStringListClaim("groups", List.of("platform"));
        claims.setStringClaim("scope", "openid");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        lie.accept(claims);
        String json = claims.toJson();
        return Forge.signed(json.substring(0, json.length() - 1) + more + "}", key, Map.of("kid", KeyServer.KEY_ID));
    }

    private static NumericDate secondsFromNow(int seconds) {
        NumericDate date = NumericDate.now();
        date.addSeconds(seconds);
        return date;
    }

    /** Checks tokens as in production. */
    public static class WithKeyServer implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.devservices.enabled", "false", "quarkus.oidc.api.token.audience", "sayso");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(KeyServer.class));
        }
    }
}
