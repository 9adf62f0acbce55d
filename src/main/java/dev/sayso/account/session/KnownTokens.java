package dev.sayso.account.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/**
 * The programs' tokens that were found good, by their SHA-256, until they expire: to verify a signature again for each
 * request would cost more than what is asked.
 */
@Singleton
class KnownTokens {

    private static final int MOST = 10_000;

    private record Known(SecurityIdentity identity, Instant expires) {
    }

    private final Cache<ByteBuffer, Known> tokens = Caffeine.newBuilder().maximumSize(MOST).build();
    private final Clock clock;

    KnownTokens(Clock clock) {
        this.clock = clock;
    }

    /** Whose token it is; null if it has to be verified. */
    @Nullable
    SecurityIdentity of(String token) {
        Known known = tokens.getIfPresent(hash(token));
        return known != null && clock.instant().isBefore(known.expires()) ? known.identity() : null;
    }

    /** A token was verified. What else belongs to the one request is not kept. */
    void verified(String token, SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken claims && claims.getExpirationTime() > 0) {
            SecurityIdentity kept = QuarkusSecurityIdentity.builder().setPrincipal(claims).addRoles(identity.getRoles())
                    .build();
            tokens.put(hash(token), new Known(kept, Instant.ofEpochSecond(claims.getExpirationTime())));
        }
    }

    private static ByteBuffer hash(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
