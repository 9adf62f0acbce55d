package dev.sayso.web;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Limits how often one client address may call what is there for programs, before its token is even looked at. */
@ApplicationScoped
class RateLimitFilter {

    private final ErrorPages errors;
    private final long perSecond;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(1)).build();

    RateLimitFilter(ErrorPages errors, @ConfigProperty(name = "sayso.rate-limit.per-second") long perSecond) {
        this.errors = errors;
        this.perSecond = perSecond;
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, FilterOrder.RATE_LIMIT);
    }

    private void limit(RoutingContext context) {
        PathKind kind = PathKind.of(context);
        if (!kind.isForPrograms() && kind != PathKind.SIGNAL) {
            context.next();
            return;
        }
        ConsumptionProbe probe = buckets.get(context.request().remoteAddress().hostAddress(), address -> bucket())
                .tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            context.next();
        } else {
            long seconds = Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
            context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            errors.send(context, 429, "too-many-requests");
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perSecond * 2).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
