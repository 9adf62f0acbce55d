package dev.sayso.web;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Waits for nothing longer than a second, and takes few connections. */
public class Impatient implements QuarkusTestProfile {

    static final int CONNECTIONS = 20;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("sayso.body.patience", "PT1S", "sayso.connections.patience", "PT1S",
                "sayso.connections.per-address", String.valueOf(CONNECTIONS), "sayso.connections.most", "60",
                "quarkus.http.proxy.trusted-proxies", "127.0.0.9", "sayso.rate-limit.pages-per-second", "1",
                "quarkus.datasource.jdbc.acquisition-timeout", "PT1S");
    }
}
