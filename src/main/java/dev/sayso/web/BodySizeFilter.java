package dev.sayso.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Answers bodies that say they are too large before Quarkus does, whose answer is empty. */
@ApplicationScoped
class BodySizeFilter {

    private final ErrorPages errors;
    private final long most;

    BodySizeFilter(ErrorPages errors, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.errors = errors;
        this.most = most.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.BODY_SIZE);
    }

    private void check(RoutingContext context) {
        if (length(context) > most) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            errors.send(context, 413, null);
        } else {
            context.next();
        }
    }

    /** Of what is not a number, or says nothing, Quarkus counts the bytes. */
    private static long length(RoutingContext context) {
        try {
            return Long.parseLong(context.request().getHeader(HttpHeaders.CONTENT_LENGTH));
        } catch (NumberFormatException unsaid) {
            return 0;
        }
    }
}
