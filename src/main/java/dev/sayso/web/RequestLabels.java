package dev.sayso.web;

import java.util.Set;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.vertx.core.http.impl.HttpServerRequestInternal;

/**
 * Counts requests under the template of their route. What strangers choose, a path that is none or a method of their own,
 * is not written down: configuration lets every path be one label, and this puts the template in its place.
 */
@Singleton
class RequestLabels implements HttpServerMetricsTagsContributor {

    private static final String URI = "uri";
    private static final String METHOD = "method";
    private static final String OTHER = "OTHER";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", OTHER);

    /** Where Quarkus notes the template. */
    private static final String TEMPLATE = "UrlPathTemplate";

    @Override
    public Tags contribute(Context context) {
        String method = context.request().method().name();
        Tags tags = Tags.of(METHOD, METHODS.contains(method) ? method : OTHER);
        String template = ((HttpServerRequestInternal) context.request()).context().getLocal(TEMPLATE);
        return template == null ? tags : tags.and(URI, template);
    }

    /** Of a request that broke off nobody is asked how it is to be called. */
    @Produces
    @Singleton
    MeterFilter onlyMethodsOfOurs() {
        return new MeterFilter() {
            @Override
            public MeterFilterReply accept(Meter.Id id) {
                String method = id.getName().startsWith("http.server") ? id.getTag(METHOD) : null;
                return method == null || METHODS.contains(method) ? MeterFilterReply.NEUTRAL : MeterFilterReply.DENY;
            }
        };
    }
}
