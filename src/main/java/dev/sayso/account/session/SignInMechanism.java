package dev.sayso.account.session;

import java.util.NoSuchElementException;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import dev.sayso.account.Account;
import dev.sayso.account.SignedIn;
import dev.sayso.web.Page;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * Signs people in by OIDC, with two wishes of our own: somebody whose session has ended is a stranger on public pages
 * rather than sent away, and a form sent after that is kept until they are back.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class SignInMechanism implements HttpAuthenticationMechanism {

    private final OidcAuthenticationMechanism oidc;
    private final HeldFormReader forms;

    SignInMechanism(OidcAuthenticationMechanism oidc, HeldFormReader forms) {
        this.oidc = oidc;
        this.forms = forms;
    }

    /** Quarkus stumbles over bearer tokens without content, {@code "."} for one, instead of refusing them. */
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return oidc.authenticate(context, identities)
                .onFailure(failure -> failure.getCause() instanceof SessionEnded).recoverWithNull()
                .onFailure(NoSuchElementException.class).transform(AuthenticationFailedException::new)
                .onItem().ifNotNull().transform(identity -> named(identity, context));
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
