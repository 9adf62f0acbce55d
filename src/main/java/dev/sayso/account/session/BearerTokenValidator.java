package dev.sayso.account.session;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jspecify.annotations.Nullable;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.TenantFeature;

/**
 * Refuses ID tokens where programs call, whatever the provider, and times that are none. Not all providers name the type of
 * a token, but an ID token that our web client asked for has a nonce; any other one is for our client and says nothing that
 * only access tokens say.
 */
@ApplicationScoped
@TenantFeature("api")
@Unremovable // Quarkus looks for it at run time
class BearerTokenValidator implements Validator {

    private static final List<String> OF_ID_TOKENS = List.of("nonce", "at_hash", "c_hash");
    /** RFC 9068, sections 2.2 and 2.2.3; RFC 8693, section 4.2; and how well-known providers write them. */
    private static final List<String> OF_ACCESS_TOKENS = List.of("scope", "scp", "client_id", "azp", "appid", "cid");
    private static final List<String> TYPES = List.of("at+jwt", "application/at+jwt");
    private static final List<String> TIMES = List.of("exp", "iat", "nbf");
    /** The last second of the year 9999. */
    private static final long LAST = 253_402_300_799L;

    private final String clientId;

    BearerTokenValidator(@ConfigProperty(name = "quarkus.oidc.client-id") String clientId) {
        this.clientId = clientId;
    }

    @Override
    @Nullable
    public String validate(JwtContext token) throws MalformedClaimException {
        JwtClaims claims = token.getJwtClaims();
        if (!TIMES.stream().filter(claims::hasClaim).allMatch(name -> isTime(claims.getClaimValue(name)))) {
            return TokenFault.TIMES.text();
        }
        boolean isIdToken = OF_ID_TOKENS.stream().anyMatch(claims::hasClaim) || "ID".equals(claims.getClaimValue("typ"))
                || (claims.hasAudience() && claims.getAudience().contains(clientId) && !saysItIsAnAccessToken(token));
        return isIdToken ? TokenFault.KIND.text() : null;
    }

    private static boolean isTime(@Nullable Object value) {
        return value instanceof Long seconds && seconds > 0 && seconds <= LAST;
    }

    private static boolean saysItIsAnAccessToken(JwtContext token) {
        return OF_ACCESS_TOKENS.stream().anyMatch(token.getJwtClaims()::hasClaim)
                || "Bearer".equals(token.getJwtClaims().getClaimValue("typ"))
                || token.getJoseObjects().stream().map(part -> part.getHeader("typ"))
                        .anyMatch(type -> type != null && TYPES.contains(type.toLowerCase(Locale.ROOT)));
    }
}
