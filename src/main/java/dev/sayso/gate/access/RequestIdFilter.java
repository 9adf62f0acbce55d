package dev.sayso.gate.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/** Gives requests of the decision service their own id back, whatever the answer. */
@ApplicationScoped
class RequestIdFilter {

    private static final String HEADER = "X-Request-ID";

    /** Before all others, as any of them may answer. */
    private static final int ORDER = 1_000;

    void register(@Observes Filters filters) {
        filters.register(RequestIdFilter::echo, ORDER);
    }

    private static void echo(RoutingContext context) {
        String id = context.request().getHeader(HEADER);
        String path = context.normalizedPath();
        if (id != null && (path.startsWith("/access/") || path.equals("/.well-known/authzen-configuration"))) {
            context.response().putHeader(HEADER, id);
        }
        context.next();
    }
}
