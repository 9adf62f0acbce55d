package dev.sayso.web;

import java.net.URI;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses requests by which another site could act in a person's name: an unsafe method needs
 * {@code Sec-Fetch-Site: same-origin} or {@code none}; from a client without that header, an {@code Origin} equal
 * to ours. Machines' endpoints take no cookies and are left alone.
 */
@ApplicationScoped
class CrossSiteFilter {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final ErrorPages errors;
    private final String publicOrigin;
    private final boolean anyHost;

    CrossSiteFilter(ErrorPages errors, @ConfigProperty(name = "sayso.public-url") URI publicUrl,
            @ConfigProperty(name = "sayso.any-host") boolean anyHost) {
        this.errors = errors;
        this.publicOrigin = PublicAddress.of(publicUrl).origin();
        this.anyHost = anyHost;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.CROSS_SITE);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (SAFE.contains(request.method()) || PathKind.of(context).isForPrograms() || isOurs(request)) {
            context.next();
        } else {
            errors.send(context, 403, "cross-site");
        }
    }

    private boolean isOurs(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        return isOurs(request.getHeader(HttpHeaders.ORIGIN), request);
    }

    private boolean isOurs(@Nullable String origin, HttpServerRequest request) {
        return publicOrigin.equals(origin) || (anyHost && (request.scheme() + "://" + request.authority()).equals(origin));
    }
}
