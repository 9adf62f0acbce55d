package dev.sayso.account.session;

import java.util.NoSuchElementException;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import dev.sayso.account.Account;
import dev.sayso.account.SignedIn;
import dev.sayso.web.Page;
import dev.sayso.web.PathKind;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Signs people in by OIDC, with two wishes of our own: somebody whose session has ended is a stranger on public pages
 * rather than sent away, and a form sent after that is kept until they are back.
 */
@Alternative
@Priority(1)
@Singleton
class SignInMechanism implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";

    private final OidcAuthenticationMechanism oidc;
    private final HeldFormReader forms;
    private final KnownTokens tokens;

    SignInMechanism(OidcAuthenticationMechanism oidc, HeldFormReader forms, KnownTokens tokens) {
        this.oidc = oidc;
        this.forms = forms;
        this.tokens = tokens;
    }

    /** Quarkus stumbles over bearer tokens without content, {@code "."} for one, instead of refusing them. */
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String token = token(context);
        SecurityIdentity known = token == null ? null : tokens.of(token);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        Uni<SecurityIdentity> verified = verify(context, identities);
        return token == null ? verified
                : verified.onItem().ifNotNull().invoke(identity -> tokens.verified(token, identity));
    }

    private Uni<SecurityIdentity> verify(RoutingContext context, IdentityProviderManager identities) {
        return oidc.authenticate(context, identities)
                .onFailure(failure -> failure.getCause() instanceof SessionEnded).recoverWithNull()
                .onFailure(NoSuchElementException.class).transform(AuthenticationFailedException::new)
                .onItem().ifNotNull().transform(identity -> named(identity, context));
    }

    /** The token of a program; null for people. */
    private static @Nullable String token(RoutingContext context) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(SCHEME) && PathKind.of(context).takesTokens()
                ? header.substring(SCHEME.length())
                : null;
    }

    private static SecurityIdentity named(SecurityIdentity identity, RoutingContext context) {
        Session session = context.get(SessionTokens.SESSION);
        if (session == null) {
            return identity;
        }
        Account account = session.account();
        return QuarkusSecurityIdentity.builder(identity).addAttribute(SignedIn.ACCOUNT, account.id())
                .addAttribute(SignedIn.SINCE, session.startedAt())
                .addAttribute(Page.NAME, account.name()).addAttribute(SessionTokens.SESSION, session.id()).build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return HeldFormReader.isForm(context) ? forms.challenge(context) : oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public int getPriority() {
        return oidc.getPriority();
    }
}
