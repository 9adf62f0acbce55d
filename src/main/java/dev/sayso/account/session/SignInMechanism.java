package dev.sayso.account.session;

import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** Signs in by what counts at the entrance, and by nothing else that is sent. */
@Alternative
@Priority(1)
@Singleton
class SignInMechanism implements HttpAuthenticationMechanism {

    private final OidcAuthenticationMechanism oidc;
    private final PersonSignIn people;
    private final ProgramSignIn programs;

    SignInMechanism(OidcAuthenticationMechanism oidc, PersonSignIn people, ProgramSignIn programs) {
        this.oidc = oidc;
        this.people = people;
        this.programs = programs;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return switch (Entrance.of(context)) {
            case PEOPLE -> challengingItself(context, people.authenticate(context, identities));
            case PROGRAMS -> challengingItself(context, programs.authenticate(context, identities));
            case ANYBODY -> Uni.createFrom().nullItem();
        };
    }

    /** Quarkus would let the mechanism of its own answer what fails there. */
    private Uni<SecurityIdentity> challengingItself(RoutingContext context, Uni<SecurityIdentity> signIn) {
        return signIn.onItemOrFailure()
                .invoke((identity, failure) -> context.put(HttpAuthenticationMechanism.class.getName(), this));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Entrance.of(context) == Entrance.PEOPLE ? people.getChallenge(context) : programs.getChallenge(context);
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
