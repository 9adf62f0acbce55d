package dev.sayso.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers under the public address alone, so that no page can be had, kept or linked under another's name. Programs may
 * reach us inside the network by names of its own.
 */
@ApplicationScoped
class HostFilter {

    private final ErrorPages errors;
    private final PublicAddress site;
    private final List<PublicAddress> inside;
    private final boolean anyHost;

    HostFilter(ErrorPages errors, @ConfigProperty(name = "sayso.public-url") URI publicUrl,
            @ConfigProperty(name = "sayso.internal-hosts") Optional<List<String>> inside,
            @ConfigProperty(name = "sayso.any-host") boolean anyHost) {
        this.errors = errors;
        this.site = PublicAddress.of(publicUrl);
        this.inside = inside.orElse(List.of()).stream().map(PublicAddress::inside).toList();
        this.anyHost = anyHost;
    }

    void register(@Observes Filters filters) {
        if (!anyHost) {
            filters.register(this::check, FilterOrder.HOST);
        }
    }

    private void check(RoutingContext context) {
        if (isMeant(context)) {
            context.next();
        } else {
            errors.send(context, 421, null);
        }
    }

    private boolean isMeant(RoutingContext context) {
        return site.isMeantBy(context.request().authority()) || (PathKind.of(context).isForPrograms()
                && inside.stream().anyMatch(host -> host.isMeantBy(context.request().authority())));
    }
}
