package dev.sayso.account.session;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.jwt.JsonWebToken;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/**
 * The programs' tokens that were found good, by their SHA-256: to verify a signature again for each request would cost
 * more than what is asked. One that has ended since can never be good again, and is told so as cheaply.
 */
@Singleton
class KnownTokens {

    private static final int MOST = 10_000;

    private final Cache<ByteBuffer, Known> tokens = Caffeine.newBuilder().maximumSize(MOST).build();

    /** Empty if it has to be verified. */
    Optional<Known> of(String token) {
        return Optional.ofNullable(tokens.getIfPresent(hash(token)));
    }

    /**
     * Keeps whom the token was verified for, under that token and no other text that came with the request. What else
     * belongs to the one request is not kept.
     */
    void verified(SecurityIdentity identity) {
        AccessTokenCredential token = identity.getCredential(AccessTokenCredential.class);
        if (token != null && identity.getPrincipal() instanceof JsonWebToken claims && claims.getExpirationTime() > 0) {
            SecurityIdentity kept = QuarkusSecurityIdentity.builder().setPrincipal(claims).addRoles(identity.getRoles())
                    .build();
            tokens.put(hash(requireNonNull(token.getToken())),
                    new Known(kept, Instant.ofEpochSecond(claims.getExpirationTime())));
        }
    }

    /** A token that was found good. */
    record Known(SecurityIdentity identity, Instant expires) {

        boolean isOver(Instant now) {
            return !now.isBefore(expires);
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
