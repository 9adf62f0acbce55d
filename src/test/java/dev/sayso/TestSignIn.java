package dev.sayso;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import dev.sayso.account.SignedIn;
import dev.sayso.web.Page;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** Lets a request test be anybody it has made, by headers; the journeys sign in for real. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestSignIn implements HttpAuthenticationMechanism {

    static final String ACCOUNT = "X-Test-Account";
    static final String NAME = "X-Test-Name";
    static final String ROLES = "X-Test-Roles";

    /** The second in which the token expires, if it does. */
    static final String EXPIRY = "X-Test-Expiry";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String account = context.request().getHeader(ACCOUNT);
        if (account == null) {
            return Uni.createFrom().nullItem();
        }
        Set<String> roles = Arrays.stream(requireNonNull(context.request().getHeader(ROLES)).split(","))
                .filter(role -> !role.isEmpty())
                .collect(Collectors.toSet());
        String expiry = context.request().getHeader(EXPIRY);
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(account))
                .addAttribute(SignedIn.ACCOUNT, UUID.fromString(account))
                .addAttribute(Page.NAME, context.request().getHeader(NAME)).addRoles(roles);
        if (expiry != null) {
            identity.addAttribute("quarkus.identity.expire-time", Long.valueOf(expiry));
        }
        return Uni.createFrom().item(identity.build());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1_000;
    }
}
