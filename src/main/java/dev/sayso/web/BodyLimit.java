package dev.sayso.web;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Keeps bodies small, but for the paths that take files; Quarkus itself knows one limit for all. */
@ApplicationScoped
class BodyLimit {

    private final ErrorPages errors;
    private final long most;
    private final Set<String> files;

    BodyLimit(ErrorPages errors, @ConfigProperty(name = "sayso.body.max-size") MemorySize most,
            @ConfigProperty(name = "sayso.body.files") Set<String> files) {
        this.errors = errors;
        this.most = most.asLongValue();
        this.files = files;
    }

    void register(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::limit);
    }

    private void limit(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (files.contains(context.normalizedPath())) {
            context.next();
        } else if (length != null && Long.parseLong(length) > most) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            errors.send(context, 413, null);
        } else {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most);
            context.next();
        }
    }
}
