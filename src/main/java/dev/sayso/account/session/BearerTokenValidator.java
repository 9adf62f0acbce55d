package dev.sayso.account.session;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jspecify.annotations.Nullable;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.TenantFeature;
import io.quarkus.oidc.common.runtime.OidcConstants;

/**
 * Refuses ID tokens where programs call, whatever the provider: not all name the type of a token, but an ID token of
 * our web client always has the nonce that we asked for.
 */
@ApplicationScoped
@TenantFeature("api")
@Unremovable // Quarkus looks for it at run time
class BearerTokenValidator implements Validator {

    private static final List<String> OF_ID_TOKENS = List.of(OidcConstants.NONCE, "at_hash", "c_hash");

    @Override
    @Nullable
    public String validate(JwtContext token) {
        return OF_ID_TOKENS.stream().anyMatch(token.getJwtClaims()::hasClaim) ? "This is an ID token" : null;
    }
}
