package dev.sayso.web;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Thumbnails stay on the platform's own hosts; the policy of every page lets the browser load them from there alone. */
@Named
@ApplicationScoped
public class Thumbnails {

    private final List<String> hosts;

    Thumbnails(@ConfigProperty(name = "sayso.thumbnails.hosts") String hosts) {
        this.hosts = List.of(hosts.strip().split("\\s+"));
    }

    /** The address, or null for one that no browser would load. */
    public @Nullable String shown(@Nullable String address) {
        return address != null && hosts.stream().anyMatch(host -> address.startsWith(host + "/")) ? address : null;
    }
}
