package dev.sayso.account.session;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.sayso.account.Account;
import dev.sayso.web.Preference;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/**
 * Keeps the provider's ID token, encrypted by Quarkus, in the session's row instead of the cookie; the cookie has the
 * session's secret. Access and refresh tokens are not kept: nothing here needs them.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class SessionTokens implements TokenStateManager {

    static final String SESSION = Session.class.getName();

    /** The session's secret as it came; Quarkus empties the cookie as soon as the session turns out to have ended. */
    static final String SECRET = Secrets.class.getName();

    /** The secret of the session that this sign-in takes the place of. */
    static final String REPLACED = SignInCookies.class.getName();

    private static final String UNREAD = SessionTokens.class.getName();
    private static final Logger LOG = Logger.getLogger(SessionTokens.class);

    private final SessionDesk desk;
    private final String channelClaim;
    private final Optional<String> stableIssuer;

    SessionTokens(SessionDesk desk, @ConfigProperty(name = "sayso.account.claim") String channelClaim,
            @ConfigProperty(name = "sayso.account.issuer") Optional<String> stableIssuer) {
        this.desk = desk;
        this.channelClaim = channelClaim;
        this.stableIssuer = stableIssuer;
    }

    @Override
    public Uni<String> createTokenState(RoutingContext context, OidcTenantConfig config, AuthorizationCodeTokens sealed,
            OidcRequestContext<String> blocking) {
        AuthorizationCodeTokens open = requireNonNull(context.get(AuthorizationCodeTokens.class.getName()));
        JsonObject claims = OidcCommonUtils.decodeJwtContent(open.getIdToken());
        Vouched vouched = Vouched.of(claims, stableIssuer.orElse(claims.getString("iss")), channelClaim,
                sealed.getIdToken());
        String device = context.request().getHeader("User-Agent");
        String replaced = context.get(REPLACED);
        return blocking.runBlocking(() -> {
            SessionDesk.Begun begun = desk.begin(vouched, device);
            LOG.infof("Signed in: account %s, session %s", begun.session().account().id(), begun.session().id());
            if (replaced != null) {
                end(replaced, "Replaced by another sign-in");
            }
            remember(context, begun.session().account());
            return begun.secret();
        });
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(RoutingContext context, OidcTenantConfig config, String secret,
            OidcRequestContext<AuthorizationCodeTokens> blocking) {
        context.put(SECRET, secret);
        return blocking.runBlocking(() -> {
            Session session = desk.resume(secret).orElseThrow(SessionEnded::new);
            context.put(SESSION, session);
            AuthorizationCodeTokens tokens = new AuthorizationCodeTokens();
            tokens.setIdToken(session.idToken());
            return tokens;
        }).onFailure(failure -> !(failure instanceof SessionEnded)).invoke(failure -> context.put(UNREAD, failure));
    }

    /** Why the session could not be read; null if it could, or if it is over. */
    static @Nullable Throwable unread(RoutingContext context) {
        return context.get(UNREAD);
    }

    @Override
    public Uni<Void> deleteTokens(RoutingContext context, OidcTenantConfig config, String secret,
            OidcRequestContext<Void> blocking) {
        if (unread(context) != null) {
            return Uni.createFrom().nullItem();
        }
        return blocking.runBlocking(() -> {
            end(secret, "Signed out");
            return null;
        });
    }

    private void end(String secret, String how) {
        desk.end(secret)
                .ifPresent(session -> LOG.infof("%s: account %s, session %s", how, session.account().id(), session.id()));
    }

    private static void remember(RoutingContext context, Account account) {
        account.language().ifPresent(language -> Preference.LANGUAGE.write(context, language.tag()));
        Preference.THEME.write(context, account.theme().value());
    }
}
