package dev.sayso.account.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.PrivateKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.ws.rs.BadRequestException;

import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.oidc.OidcConfigurationMetadata;

class LogoutTokenVerifierTest {

    private final KeyServer provider = new KeyServer();

    private LogoutTokenVerifier verifier;

    @BeforeEach
    void startProvider() {
        provider.start();
        verifier = verifier(Optional.empty());
    }

    @AfterEach
    void stopProvider() {
        provider.stop();
    }

    @Test
    void tokenOfTheProviderIsObeyed() {
        assertThat(verifier.verified(signed(claims -> {
        }))).isEqualTo(new LogoutToken("jti-1", provider.issuer(), "sid-1", "alice"));
    }

    @Test
    void sidOrSubjectAloneIsEnough() {
        assertThat(verifier.verified(signed(claims -> claims.unsetClaim("sub"))).sid()).isEqualTo("sid-1");
        assertThat(verifier.verified(signed(claims -> claims.unsetClaim("sid"))).subject()).isEqualTo("alice");
    }

    @Test
    void issuerIsNamedAsInTheSessions() {
        assertThat(verifier(Optional.of("dev")).verified(signed(claims -> {
        })).issuer()).isEqualTo("dev");
    }

    @Test
    void unsignedTokenIsRefused() {
        refused(Forge.unsigned(claims()));
    }

    @Test
    void publicKeyIsNoSharedSecret() {
        refused(Forge.swapped(claims(), KeyServer.KEYS.getPublic(), KeyServer.KEY_ID));
    }

    @Test
    void otherKeyUnderTheSameNameIsRefused() {
        refused(Forge.signed(claims(), Forge.ANOTHER.getPrivate(), KeyServer.KEY_ID));
    }

    @Test
    void unknownKeyIsRefused() {
        refused(Forge.signed(claims(), Forge.ANOTHER.getPrivate(), "unheard-of"));
    }

    @Test
    void garbageIsRefused() {
        List.of("", ".", "..", "a.b.c", "x".repeat(100_000)).forEach(this::refused);
    }

    @Test
    void tokenOfAnotherIssuerOrForAnotherClientIsRefused() {
        refused(signed(claims -> claims.setIssuer("https://evil.example")));
        refused(signed(claims -> claims.unsetClaim("iss")));
        refused(signed(claims -> claims.setAudience("another-client")));
        refused(signed(claims -> claims.unsetClaim("aud")));
    }

    @Test
    void oldExpiredAndFutureTokensAreRefused() {
        refused(signed(claims -> claims.setIssuedAt(secondsFromNow(-600))));
        refused(signed(claims -> claims.setIssuedAt(secondsFromNow(600))));
        refused(signed(claims -> claims.unsetClaim("iat")));
        refused(signed(claims -> claims.setExpirationTime(secondsFromNow(-60))));
    }

    @Test
    void tokenWithoutAnIdIsRefusedAsItCouldBeReplayed() {
        refused(signed(claims -> claims.unsetClaim("jti")));
    }

    @Test
    void tokenThatEndsNobodysSessionIsRefused() {
        refused(signed(claims -> {
            claims.unsetClaim("sid");
            claims.unsetClaim("sub");
        }));
    }

    @Test
    void idTokenIsNoLogoutToken() {
        refused(signed(claims -> claims.setStringClaim("nonce", "n")));
        refused(signed(claims -> claims.unsetClaim("events")));
        refused(signed(claims -> claims.setClaim("events", Map.of("http://example.org/other", Map.of()))));
        refused(signed(claims -> claims.setStringClaim("events",
                "http://schemas.openid.net/event/backchannel-logout")));
    }

    @Test
    void tokenThatDoesNotEndIsRefused() {
        refused(signed(claims -> claims.unsetClaim("exp")));
        refused(signed(claims -> claims.setClaim("exp", "never")));
        refused(signed(claims -> claims.setClaim("exp", -1)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "logout+jwt", "LOGOUT+JWT", "application/logout+jwt", "JWT" })
    void typeOfALogoutTokenIsTaken(String type) {
        assertThat(verifier.verified(typed(type)).subject()).isEqualTo("alice");
    }

    @ParameterizedTest
    @ValueSource(strings = { "at+jwt", "secevent+jwt", "application/at+jwt", "logout", "" })
    void typeOfAnotherKindOfTokenIsRefused(String type) {
        refused(typed(type));
    }

    @Test
    void idThatCannotBeKeptIsRefused() {
        assertThat(verifier.verified(signed(claims -> claims.setJwtId("j".repeat(255)))).id()).hasSize(255);
        refused(signed(claims -> claims.setJwtId("j".repeat(256))));
        refused(signed(claims -> claims.setJwtId("")));
        refused(signed(claims -> claims.setJwtId("a\u0000b")));
    }

    @Test
    void doubledMembersAreRefused() {
        String json = claims().toJson();
        String more = json.substring(0, json.length() - 1);
        for (String doubled : List.of(",\"jti\":\"jti-2\"}", ",\"sub\":\"bob\"}", ",\"more\":{\"a\":1,\"a\":2}}")) {
            refused(Forge.signed(more + doubled, KeyServer.KEYS.getPrivate(), Map.of("kid", KeyServer.KEY_ID)));
        }
    }

    @Test
    void eventThatIsNoObjectIsRefused() {
        refused(signed(
                claims -> claims.setClaim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", true))));
    }

    @Test
    void claimsOfAnotherShapeAreRefused() {
        refused(signed(claims -> claims.setClaim("sid", 7)));
        refused(signed(claims -> claims.setClaim("sub", List.of("alice"))));
    }

    @Test
    void forgedTokensDoNotMakeUsAskTheProviderAtTheirPace() {
        PrivateKey another = Forge.ANOTHER.getPrivate();
        for (int i = 0; i < 20; i++) {
            refused(Forge.signed(claims(), another, "unheard-of-" + i));
        }
        assertThat(provider.asked.get()).isLessThanOrEqualTo(3);
    }

    private LogoutTokenVerifier verifier(Optional<String> stableIssuer) {
        return new LogoutTokenVerifier(new OidcConfigurationMetadata(provider.discovery()), "sayso", stableIssuer);
    }

    private void refused(String token) {
        assertThatThrownBy(() -> verifier.verified(token)).isInstanceOf(BadRequestException.class);
    }

    private String typed(String type) {
        return Forge.signed(claims().toJson(), KeyServer.KEYS.getPrivate(), Map.of("kid", KeyServer.KEY_ID, "typ", type));
    }

    private String signed(Consumer<JwtClaims> lie) {
        JwtClaims claims = claims();
        lie.accept(claims);
        return Forge.signed(claims, KeyServer.KEYS.getPrivate(), KeyServer.KEY_ID);
    }

    private JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(provider.issuer());
        claims.setAudience("sayso");
        claims.setJwtId("jti-1");
        claims.setSubject("alice");
        claims.setStringClaim("sid", "sid-1");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(2);
        claims.setClaim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return claims;
    }

    private static NumericDate secondsFromNow(int seconds) {
        NumericDate date = NumericDate.now();
        date.addSeconds(seconds);
        return date;
    }
}
