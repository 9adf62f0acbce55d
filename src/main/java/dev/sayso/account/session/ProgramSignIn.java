package dev.sayso.account.session;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Signs programs in by their access tokens (RFC 6750), of which only good ones are remembered. */
@Singleton
class ProgramSignIn {

    private static final Logger LOG = Logger.getLogger(ProgramSignIn.class);
    private static final String SCHEME = "Bearer";
    private static final String FAULT = TokenFault.class.getName();

    private final OidcAuthenticationMechanism oidc;
    private final KnownTokens tokens;
    private final Clock clock;

    ProgramSignIn(OidcAuthenticationMechanism oidc, KnownTokens tokens, Clock clock) {
        this.oidc = oidc;
        this.tokens = tokens;
        this.clock = clock;
    }

    Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String token = token(context);
        if (token == null) {
            return Uni.createFrom().nullItem();
        }
        Optional<KnownTokens.Known> known = tokens.of(token);
        if (known.isEmpty()) {
            return verified(context, identities);
        }
        SecurityIdentity identity = known.get().identity();
        return known.get().isOver(clock.instant())
                ? Uni.createFrom().failure(refused(context, TokenFault.EXPIRED, identity.getPrincipal().getName()))
                : Uni.createFrom().item(identity);
    }

    /** Quarkus stumbles over some tokens instead of refusing them: {@code "."}, or one that ends beyond all years. */
    private Uni<SecurityIdentity> verified(RoutingContext context, IdentityProviderManager identities) {
        return Uni.createFrom().deferred(() -> oidc.authenticate(context, identities)).onItem().ifNotNull()
                .invoke(tokens::verified)
                .onFailure(failure -> !isProviderAway(failure))
                .transform(failure -> refused(context, TokenFault.of(failure), LogText.of(subject(failure))));
    }

    private static boolean isProviderAway(Throwable failure) {
        return causes(failure).anyMatch(IOException.class::isInstance);
    }

    private static AuthenticationFailedException refused(RoutingContext context, TokenFault fault, String subject) {
        LOG.infof("Refused a token for %s %s: %s; it names subject %s", context.request().method(), context.normalizedPath(),
                fault.text(), subject);
        context.put(FAULT, fault);
        return new AuthenticationFailedException(fault.text());
    }

    /** As the token says, be it true or not. */
    private static @Nullable Object subject(Throwable failure) {
        return causes(failure).filter(InvalidJwtException.class::isInstance)
                .map(invalid -> ((InvalidJwtException) invalid).getJwtContext())
                .filter(token -> token != null && token.getJwtClaims() != null)
                .map(token -> requireNonNull(token.getJwtClaims()).getClaimValue("sub")).findFirst().orElse(null);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(10);
    }

    Uni<ChallengeData> getChallenge(RoutingContext context) {
        TokenFault fault = context.get(FAULT);
        String challenge = fault == null ? SCHEME
                : "%s error=\"invalid_token\", error_description=\"%s\"".formatted(SCHEME, fault.text());
        return Uni.createFrom().item(new ChallengeData(401, HttpHeaderNames.WWW_AUTHENTICATE, challenge));
    }

    private static @Nullable String token(RoutingContext context) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME + " ", 0, SCHEME.length() + 1)
                ? header.substring(SCHEME.length() + 1)
                : null;
    }
}
