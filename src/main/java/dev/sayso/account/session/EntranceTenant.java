package dev.sayso.account.session;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets the entrance alone decide how one is signed in: left to itself, Quarkus takes the name of a cookie, or a part of a
 * path that is called like a tenant, for a reason.
 */
@ApplicationScoped
class EntranceTenant implements TenantResolver {

    @Override
    public String resolve(RoutingContext context) {
        return Entrance.of(context) == Entrance.PROGRAMS ? "api" : OidcUtils.DEFAULT_TENANT_ID;
    }
}
