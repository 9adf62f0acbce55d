package dev.sayso.web;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Puts the security headers on every response, errors and static files included (OWASP ASVS 5.0, V3.4). */
@ApplicationScoped
class HeadersFilter {

    /** Written by the hundred thousand: checked and turned into bytes once. */
    private record Header(CharSequence name, CharSequence value) {

        static Header of(String name, String value) {
            return new Header(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
        }
    }

    private static final List<Header> ALWAYS = List.of(
            Header.of("X-Content-Type-Options", "nosniff"),
            Header.of("Referrer-Policy", "same-origin"),
            Header.of("Cross-Origin-Opener-Policy", "same-origin"),
            Header.of("Cross-Origin-Resource-Policy", "same-origin"),
            Header.of("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
            Header.of("Cache-Control", "no-store"));

    private final Header contentSecurityPolicy;

    HeadersFilter(@ConfigProperty(name = "sayso.csp") String contentSecurityPolicy) {
        this.contentSecurityPolicy = Header.of("Content-Security-Policy", contentSecurityPolicy);
    }

    void register(@Observes Filters filters) {
        filters.register(this::write, FilterOrder.HEADERS);
    }

    private void write(RoutingContext context) {
        MultiMap headers = context.response().headers();
        ALWAYS.forEach(header -> headers.set(header.name(), header.value()));
        if (LaunchMode.current() != LaunchMode.DEVELOPMENT || PathKind.of(context) != PathKind.TOOL) {
            headers.set(contentSecurityPolicy.name(), contentSecurityPolicy.value());
        }
        if (Https.carries(context)) {
            context.response().putHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        context.next();
    }
}
