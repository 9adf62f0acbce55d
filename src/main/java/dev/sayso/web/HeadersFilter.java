package dev.sayso.web;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/** Puts the security headers on every response, errors and static files included (OWASP ASVS 5.0, V3.4). */
@ApplicationScoped
class HeadersFilter {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cache-Control", "no-store");

    private final String contentSecurityPolicy;

    HeadersFilter(@ConfigProperty(name = "sayso.csp") String contentSecurityPolicy) {
        this.contentSecurityPolicy = contentSecurityPolicy;
    }

    void register(@Observes Filters filters) {
        filters.register(this::write, FilterOrder.HEADERS);
    }

    private void write(RoutingContext context) {
        ALWAYS.forEach(context.response()::putHeader);
        if (LaunchMode.current() != LaunchMode.DEVELOPMENT || !context.normalizedPath().startsWith("/q/")) {
            context.response().putHeader("Content-Security-Policy", contentSecurityPolicy);
        }
        if (Https.carries(context)) {
            context.response().putHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        context.next();
    }
}
