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

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.sayso.Logged;
import dev.sayso.Person;
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
        refused(claims -> claims.setExpirationTime(secondsFromNow(-120)));
        refused(claims -> claims.unsetClaim("exp"));
    }

    @Test
    void tokenFromTheFutureIsRefused() {
        refused(claims -> claims.setNotBefore(secondsFromNow(600)));
    }

    @Test
    void tokenOfAnotherIssuerIsRefused() {
        refused(claims -> claims.setIssuer("https://evil.example"));
        refused(claims -> claims.setIssuer(provider + "/"));
        refused(claims -> claims.unsetClaim("iss"));
    }

    @Test
    void tokenForAnotherAudienceIsRefused() {
        refused(claims -> claims.setAudience("another"));
        refused(claims -> claims.unsetClaim("aud"));
    }

    @Test
    void idTokenIsRefused() {
        refused(claims -> claims.setStringClaim("nonce", "n"));
        refused(claims -> claims.setStringClaim("at_hash", "h"));
        refused(claims -> claims.setStringClaim("typ", "ID"));
    }

    @Test
    void logoutTokenIsNoBearerToken() {
        refused(claims -> {
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
            Person.stranger().header("Authorization", "Bearer " + token).get("/api/v1/ping");
            assertThat(log.text()).doesNotContain(token.substring(token.lastIndexOf('.')));
        }
    }

    private void refused(Consumer<JwtClaims> lie) {
        Response response = ping(lie);
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.header("WWW-Authenticate")).startsWith("Bearer");
    }

    private Response ping(Consumer<JwtClaims> lie) {
        return Person.stranger().header("Authorization", "Bearer " + token(lie)).get("/api/v1/ping");
    }

    private String token(Consumer<JwtClaims> lie) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(provider.toString());
        claims.setAudience("sayso");
        claims.setSubject("pipeline");
        claims.setStringListClaim("groups", List.of("platform"));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        lie.accept(claims);
        return Forge.signed(claims, key, KeyServer.KEY_ID);
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
