package dev.sayso;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A real PostgreSQL for the tests that run under the profile {@code pg}; nothing under the others. Benchmarks may name one
 * of their own that stays, as filling it takes long: {@code -Dsayso.bench.database=jdbc:postgresql://…}.
 */
public class PostgreSql implements QuarkusTestResourceLifecycleManager {

    private @Nullable EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        if (!System.getProperty("quarkus.test.profile", "test").contains("pg")) {
            return Map.of();
        }
        String kept = System.getProperty("sayso.bench.database", "");
        return Map.of("quarkus.datasource.jdbc.url", kept.isEmpty() ? started() : kept, "quarkus.datasource.username",
                "postgres", "quarkus.datasource.password", "postgres");
    }

    private String started() {
        try {
            server = EmbeddedPostgres.start();
            return server.getJdbcUrl("postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
