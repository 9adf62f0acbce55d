package dev.sayso.web;

import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Keeps bodies small, but for the paths that take files: Quarkus knows one limit for all, and its answer is empty. What
 * says that it is too large is answered unread; of what does not say how large it is, {@link BodyReading} counts the bytes.
 */
@ApplicationScoped
class BodySizeFilter {

    private final ErrorPages errors;
    private final long most;
    private final Map<String, Long> mostOfFiles;

    BodySizeFilter(ErrorPages errors, @ConfigProperty(name = "sayso.body.max-size") MemorySize most,
            @ConfigProperty(name = "sayso.body.files") Map<String, MemorySize> files) {
        this.errors = errors;
        this.most = most.asLongValue();
        this.mostOfFiles = files.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, path -> path.getValue().asLongValue()));
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.BODY_SIZE);
    }

    /** Quarkus sets its own limit shortly before. */
    void register(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(BodySizeFilter::leaveCountingToUs);
    }

    private void check(RoutingContext context) {
        if (length(context) > mostOf(context)) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            errors.send(context, 413, null);
        } else {
            context.next();
        }
    }

    /** Where Quarkus counts, it answers by itself, and then fails to once more. */
    private static void leaveCountingToUs(RoutingContext context) {
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, 0L);
        context.next();
    }

    long mostOf(RoutingContext context) {
        return mostOfFiles.getOrDefault(context.normalizedPath(), most);
    }

    boolean areFilesTakenBy(RoutingContext context) {
        return mostOfFiles.containsKey(context.normalizedPath());
    }

    private static long length(RoutingContext context) {
        try {
            return Long.parseLong(context.request().getHeader(HttpHeaders.CONTENT_LENGTH));
        } catch (NumberFormatException unsaid) {
            return 0;
        }
    }
}
