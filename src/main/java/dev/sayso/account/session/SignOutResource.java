package dev.sayso.account.session;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;

/** Ends a session here and at the provider (OpenID Connect RP-Initiated Logout 1.0), by a person or by the provider. */
@Path("/sign-out")
@PermitAll
@Blocking
class SignOutResource {

    private final SecurityIdentity identity;
    private final OidcSession session;
    private final OidcConfigurationMetadata provider;
    private final LogoutTokenVerifier verifier;
    private final SessionDesk desk;

    SignOutResource(SecurityIdentity identity, OidcSession session, OidcConfigurationMetadata provider,
            LogoutTokenVerifier verifier, SessionDesk desk) {
        this.identity = identity;
        this.session = session;
        this.provider = provider;
        this.verifier = verifier;
        this.desk = desk;
    }

    @POST
    public Response signOut(@Context UriInfo here) {
        if (identity.isAnonymous() || identity.getCredential(IdTokenCredential.class) == null) {
            return Response.seeOther(URI.create("/")).build();
        }
        String idToken = identity.getCredential(IdTokenCredential.class).getToken();
        session.logout().await().indefinitely();
        return Response.seeOther(afterwards(idToken, here.getBaseUri())).build();
    }

    private URI afterwards(String idToken, URI start) {
        if (provider.getEndSessionUri() == null) {
            return URI.create("/");
        }
        return UriBuilder.fromUri(provider.getEndSessionUri()).queryParam("id_token_hint", idToken)
                .queryParam("post_logout_redirect_uri", start).build();
    }

    /** OpenID Connect Back-Channel Logout 1.0, section 2.5. */
    @POST
    @Path("/backchannel")
    public Response backchannel(@RestForm("logout_token") @Nullable String token) {
        if (token == null) {
            return Response.status(400).build();
        }
        desk.end(verifier.verified(token));
        return Response.ok().header("Cache-Control", "no-store").build();
    }
}
