package dev.sayso.account.session;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;

import io.quarkus.oidc.OidcConfigurationMetadata;

/** Verifies logout tokens by the provider's keys (OpenID Connect Back-Channel Logout 1.0, section 2.6). */
@ApplicationScoped
class LogoutTokenVerifier {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Set<String> TYPES = Set.of("logout+jwt", "application/logout+jwt", "jwt");
    private static final int LONGEST_ID = 255;
    private static final int CLOCK_SKEW_SECONDS = 30;
    private static final int OLDEST_SECONDS = 300;
    private static final long REFRESH_MILLIS = 5_000;

    private final OidcConfigurationMetadata provider;
    private final String clientId;
    private final Optional<String> stableIssuer;
    private volatile @Nullable HttpsJwks keys;

    LogoutTokenVerifier(OidcConfigurationMetadata provider,
            @ConfigProperty(name = "quarkus.oidc.client-id") String clientId,
            @ConfigProperty(name = "sayso.account.issuer") Optional<String> stableIssuer) {
        this.provider = provider;
        this.clientId = clientId;
        this.stableIssuer = stableIssuer;
    }

    /** @throws BadRequestException if anything about the token is not as it must be */
    LogoutToken verified(String token) {
        try {
            JwtContext signed = consumer().process(token);
            JwtClaims claims = signed.getJwtClaims();
            String sid = claims.getStringClaimValue("sid");
            boolean isLogout = isTyped(signed) && isEvent(claims) && !claims.hasClaim("nonce")
                    && isKeepable(claims.getJwtId()) && (sid != null || claims.getSubject() != null);
            if (!isLogout) {
                throw new BadRequestException();
            }
            return new LogoutToken(claims.getJwtId(), stableIssuer.orElse(claims.getIssuer()), sid, claims.getSubject());
        } catch (InvalidJwtException | MalformedClaimException refused) {
            throw new BadRequestException(refused);
        }
    }

    /** Section 2.4 recommends a type and does not demand it; another type is that of another kind of token (RFC 8725, 3.11). */
    private static boolean isTyped(JwtContext signed) {
        return signed.getJoseObjects().stream().map(part -> part.getHeader("typ"))
                .allMatch(type -> type == null || TYPES.contains(type.toLowerCase(Locale.ROOT)));
    }

    private static boolean isEvent(JwtClaims claims) throws MalformedClaimException {
        Map<?, ?> events = claims.getClaimValue("events", Map.class);
        return events != null && events.get(EVENT) instanceof Map;
    }

    private static boolean isKeepable(String id) {
        return !id.isEmpty() && id.length() <= LONGEST_ID && id.chars().noneMatch(Character::isISOControl);
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder().setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(keys()))
                .setExpectedIssuer(provider.getIssuer()).setExpectedAudience(clientId)
                .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256,
                        AlgorithmIdentifiers.RSA_PSS_USING_SHA256, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setRequireJwtId().setRequireIssuedAt().setIssuedAtRestrictions(CLOCK_SKEW_SECONDS, OLDEST_SECONDS)
                .setRequireExpirationTime().setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS).build();
    }

    /** Fetched once and kept, so that forged tokens cannot make us ask the provider at their pace. */
    private HttpsJwks keys() {
        HttpsJwks known = keys;
        if (known == null) {
            known = new HttpsJwks(provider.getJsonWebKeySetUri());
            known.setRefreshReprieveThreshold(REFRESH_MILLIS);
            keys = known;
        }
        return known;
    }
}
