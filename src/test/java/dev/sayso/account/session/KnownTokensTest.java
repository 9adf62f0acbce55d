package dev.sayso.account.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

class KnownTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    /** A clock that tests put forward. */
    private static final class Hand extends Clock {
        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Hand clock = new Hand();
    private final KnownTokens tokens = new KnownTokens(clock);

    @Test
    void goodTokenIsKnownUntilItExpires() {
        tokens.verified("good", identity(NOW.plusSeconds(300)));
        SecurityIdentity known = requireNonNull(tokens.of("good"));
        assertThat(known.getRoles()).containsExactly("platform");
        assertThat(known.getAttributes()).as("what belonged to one request").isEmpty();
        clock.now = NOW.plus(Duration.ofMinutes(5)).minusMillis(1);
        assertThat(tokens.of("good")).isNotNull();
        clock.now = NOW.plus(Duration.ofMinutes(5));
        assertThat(tokens.of("good")).isNull();
    }

    @Test
    void otherTokensAreNot() {
        tokens.verified("good", identity(NOW.plusSeconds(300)));
        assertThat(tokens.of("goo")).isNull();
        assertThat(tokens.of("good ")).isNull();
        assertThat(tokens.of("")).isNull();
    }

    @Test
    void tokenThatDoesNotExpireIsVerifiedEachTime() {
        tokens.verified("eternal", identity(null));
        assertThat(tokens.of("eternal")).isNull();
    }

    private static SecurityIdentity identity(@Nullable Instant expires) {
        JwtClaims claims = new JwtClaims();
        if (expires != null) {
            claims.setExpirationTime(NumericDate.fromSeconds(expires.getEpochSecond()));
        }
        return QuarkusSecurityIdentity.builder().setPrincipal(new OidcJwtCallerPrincipal(claims, null)).addRole("platform")
                .addAttribute("of one request", "its context").build();
    }
}
