package dev.sayso.account.session;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.web.PathKind;
import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.ext.web.RoutingContext;

/**
 * Programs show tokens, people have sessions, and the kind of path alone says which. Quarkus by itself would look for the
 * tenant's name in every segment of a path, be it the id of an item.
 */
@ApplicationScoped
class TenantOfPath implements TenantResolver {

    private static final String PROGRAMS = "api";

    @Override
    public String resolve(RoutingContext context) {
        return PathKind.of(context).takesTokens() ? PROGRAMS : OidcUtils.DEFAULT_TENANT_ID;
    }
}
