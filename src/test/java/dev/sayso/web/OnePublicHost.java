package dev.sayso.web;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** As in production: known by one address, and by another inside the network. */
public class OnePublicHost implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("sayso.public-url", "https://Sayso.example.com", "sayso.any-host", "false",
                "sayso.internal-hosts", "app:8080,my_app", "quarkus.http.proxy.proxy-address-forwarding", "true",
                "quarkus.http.proxy.allow-forwarded", "false", "quarkus.http.proxy.allow-x-forwarded", "true",
                "quarkus.http.proxy.enable-forwarded-host", "true");
    }
}
