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

/**
 * Limits how often one client address may call, before its token or session is even looked at: what is there for programs,
 * and, far above what a person could read, even several behind one address, pages.
 */
@ApplicationScoped
class RateLimitFilter {

    private final ErrorPages errors;
    private final Limit programs;
    private final Limit pages;

    RateLimitFilter(ErrorPages errors, @ConfigProperty(name = "sayso.rate-limit.per-second") long perSecond,
            @ConfigProperty(name = "sayso.rate-limit.pages-per-second") long pagesPerSecond) {
        this.errors = errors;
        this.programs = new Limit(perSecond * 2, perSecond);
        this.pages = new Limit(pagesPerSecond * 10, pagesPerSecond);
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, FilterOrder.RATE_LIMIT);
    }

    private void limit(RoutingContext context) {
        PathKind kind = PathKind.of(context);
        Limit limit = kind.isForPrograms() || kind == PathKind.SIGNAL ? programs : pages;
        ConsumptionProbe probe = limit.bucketOf(ClientAddress.of(context.request().remoteAddress().hostAddress()))
                .tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            context.next();
        } else {
            long seconds = Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
            context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            errors.send(context, 429, "too-many-requests");
        }
    }

    private record Limit(long atOnce, long perSecond, Cache<String, Bucket> buckets) {

        Limit(long atOnce, long perSecond) {
            this(atOnce, perSecond,
                    Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(1)).build());
        }

        Bucket bucketOf(String address) {
            return buckets.get(address, unseen -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(atOnce).refillGreedy(perSecond, Duration.ofSeconds(1))).build());
        }
    }
}
