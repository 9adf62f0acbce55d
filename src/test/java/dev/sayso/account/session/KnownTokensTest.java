package dev.sayso.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

class KnownTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final KnownTokens tokens = new KnownTokens();

    @Test
    void goodTokenIsKnownAndOverFromItsEndOn() {
        tokens.verified(identity("good", NOW.plusSeconds(300)));
        KnownTokens.Known known = tokens.of("good").orElseThrow();
        assertThat(known.identity().getRoles()).containsExactly("platform");
        assertThat(known.identity().getAttributes()).as("what belonged to one request").isEmpty();
        assertThat(known.isOver(NOW.plus(Duration.ofMinutes(5)).minusMillis(1))).isFalse();
        assertThat(known.isOver(NOW.plus(Duration.ofMinutes(5)))).isTrue();
    }

    @Test
    void otherTokensAreNot() {
        tokens.verified(identity("good", NOW.plusSeconds(300)));
        assertThat(tokens.of("goo")).isEmpty();
        assertThat(tokens.of("good ")).isEmpty();
        assertThat(tokens.of("")).isEmpty();
    }

    @Test
    void identityThatNoTokenWasVerifiedForIsNotKept() {
        tokens.verified(QuarkusSecurityIdentity.builder().setPrincipal(identity("good", NOW.plusSeconds(300)).getPrincipal())
                .addCredential(new IdTokenCredential("id")).build());
        assertThat(tokens.of("id")).isEmpty();
    }

    @Test
    void tokenThatDoesNotExpireIsVerifiedEachTime() {
        tokens.verified(identity("eternal", null));
        assertThat(tokens.of("eternal")).isEmpty();
    }

    private static SecurityIdentity identity(String token, @Nullable Instant expires) {
        JwtClaims claims = new JwtClaims();
        if (expires != null) {
            claims.setExpirationTime(NumericDate.fromSeconds(expires.getEpochSecond()));
        }
        return QuarkusSecurityIdentity.builder().setPrincipal(new OidcJwtCallerPrincipal(claims, null)).addRole("platform")
                .addCredential(new AccessTokenCredential(token)).addAttribute("of one request", "its context").build();
    }
}
