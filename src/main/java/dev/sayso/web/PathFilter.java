package dev.sayso.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.ManagementInterface;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/** Refuses paths that could be read in more than one way, before anything looks at them. */
@ApplicationScoped
class PathFilter {

    private final ErrorPages errors;

    PathFilter(ErrorPages errors) {
        this.errors = errors;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.PATH);
    }

    /** What operators ask is read in the same way. */
    void register(@Observes ManagementInterface management) {
        management.router().route().order(Integer.MIN_VALUE).handler(PathFilter::checkBriefly);
    }

    private void check(RoutingContext context) {
        if (PathKind.of(context) == PathKind.AMBIGUOUS) {
            errors.send(context, 400, "ambiguous-path");
        } else {
            context.next();
        }
    }

    private static void checkBriefly(RoutingContext context) {
        if (PathKind.of(context) == PathKind.AMBIGUOUS) {
            context.response().setStatusCode(400).end();
        } else {
            context.next();
        }
    }
}
