package dev.sayso.web;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** As in production: a proxy that ends TLS and names the client, and a limit low enough to reach. */
public class BehindProxy implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.http.proxy.proxy-address-forwarding", "true",
                "quarkus.http.proxy.allow-forwarded", "false",
                "quarkus.http.proxy.allow-x-forwarded", "true",
                "quarkus.http.proxy.enable-forwarded-host", "true",
                "quarkus.oidc.authentication.cookie-force-secure", "true",
                "sayso.rate-limit.per-second", "1");
    }
}
