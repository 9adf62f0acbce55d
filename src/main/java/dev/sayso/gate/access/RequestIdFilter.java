package dev.sayso.gate.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.sayso.web.PathKind;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/** Gives requests of the decision service their own id back, whatever the answer. */
@ApplicationScoped
class RequestIdFilter {

    private static final String HEADER = "X-Request-ID";

    private static final String CONFIGURATION = "/.well-known/authzen-configuration";

    /** Before all others, as any of them may answer. */
    private static final int ORDER = 1_000;

    void register(@Observes Filters filters) {
        filters.register(RequestIdFilter::echo, ORDER);
    }

    private static void echo(RoutingContext context) {
        String id = context.request().getHeader(HEADER);
        if (id != null && (PathKind.of(context) == PathKind.ACCESS || context.normalizedPath().equals(CONFIGURATION))) {
            context.response().putHeader(HEADER, id);
        }
        context.next();
    }
}
