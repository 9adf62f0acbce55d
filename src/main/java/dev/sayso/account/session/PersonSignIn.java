package dev.sayso.account.session;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.sayso.account.Account;
import dev.sayso.account.SignedIn;
import dev.sayso.web.Page;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * Signs people in by OIDC, with wishes of our own: somebody whose session has ended is a stranger on public pages rather
 * than sent away, a form sent after that is kept until they are back, and only a browser on its way to a page is sent away.
 */
@Singleton
class PersonSignIn {

    private static final Logger LOG = Logger.getLogger(PersonSignIn.class);
    /** Where it is kept in the state's cookie; browsers drop cookies over 4 KB. */
    private static final int LONGEST_ADDRESS = 1_500;

    private final OidcAuthenticationMechanism oidc;
    private final HeldFormReader forms;

    PersonSignIn(OidcAuthenticationMechanism oidc, HeldFormReader forms) {
        this.oidc = oidc;
        this.forms = forms;
    }

    Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return oidc.authenticate(context, identities)
                .onFailure(failure -> SessionTokens.unread(context) != null)
                .transform(failure -> SessionTokens.unread(context))
                .onFailure(failure -> failure.getCause() instanceof SessionEnded).recoverWithNull()
                .onFailure(AuthenticationRedirectException.class).invoke(() -> tellOfProvidersRefusal(context))
                .onFailure(AuthenticationCompletionException.class).recoverWithUni(failure -> refused(context, failure))
                .onItem().ifNotNull().transform(identity -> named(identity, context));
    }

    private static void tellOfProvidersRefusal(RoutingContext context) {
        if (context.normalizedPath().equals(SignInCookies.RETURN) && !context.queryParam("error").isEmpty()) {
            LOG.infof("Refused sign-in: the provider says %s", LogText.of(context.queryParam("error").get(0)));
        }
    }

    /**
     * A sign-in that fails ends where it is told so, unless another one has worked meanwhile; a session whose ID token is no
     * longer good is over.
     */
    private static Uni<SecurityIdentity> refused(RoutingContext context, Throwable failure) {
        Session session = context.get(SessionTokens.SESSION);
        LOG.infof("Refused sign-in of account %s: %s", session == null ? "-" : session.account().id(), why(failure));
        return context.normalizedPath().equals(SignInCookies.RETURN)
                ? Uni.createFrom().failure(new AuthenticationRedirectException(303, SignInCookies.RETURN))
                : Uni.createFrom().nullItem();
    }

    /** What jose4j says of a token repeats all that is in it. */
    private static String why(Throwable failure) {
        TokenFault fault = TokenFault.of(failure);
        Throwable cause = failure.getMessage() == null && failure.getCause() != null ? failure.getCause() : failure;
        return fault == TokenFault.UNREADABLE ? LogText.of(cause.getMessage()) : fault.text();
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

    Uni<ChallengeData> getChallenge(RoutingContext context) {
        if (!Navigation.is(context.request())) {
            return Uni.createFrom().item(new ChallengeData(401, HttpHeaderNames.WWW_AUTHENTICATE, "OIDC"));
        }
        if (HttpMethod.POST.equals(context.request().method())) {
            return forms.challenge(context);
        }
        return context.request().uri().length() > LONGEST_ADDRESS ? Uni.createFrom().item(HeldFormReader.sendTo("/sign-in"))
                : oidc.getChallenge(context);
    }
}
