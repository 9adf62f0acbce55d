package dev.sayso.web;

import java.net.URI;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.vertx.core.net.HostAndPort;

/** Where people find Sayso: what browsers call its origin, and which requests are meant for it. */
record PublicAddress(String scheme, String host, int port) {

    private static final Map<String, Integer> USUAL_PORTS = Map.of("http", 80, "https", 443);

    static PublicAddress of(URI url) {
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        return new PublicAddress(scheme, url.getHost().toLowerCase(Locale.ROOT),
                url.getPort() < 0 ? USUAL_PORTS.getOrDefault(scheme, -1) : url.getPort());
    }

    /** @param host by which programs reach us inside, with the port unless it is 80 */
    static PublicAddress inside(String host) {
        HostAndPort asked = HostAndPort.parseAuthority(host, USUAL_PORTS.getOrDefault("http", -1));
        if (asked == null) {
            throw new IllegalArgumentException(host + " is no host");
        }
        return new PublicAddress("http", asked.host().toLowerCase(Locale.ROOT), asked.port());
    }

    /** As browsers write it: without a port that is the usual one. */
    String origin() {
        boolean usual = USUAL_PORTS.getOrDefault(scheme, -1) == port;
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }

    /** Many proxies pass the name on without the port. */
    boolean isMeantBy(@Nullable HostAndPort asked) {
        return asked != null && host.equalsIgnoreCase(asked.host()) && (asked.port() < 0 || asked.port() == port);
    }
}
