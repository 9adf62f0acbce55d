package dev.sayso;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The second run of the request tests is worth nothing if it is not on the other database. */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class DatabaseTest {

    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.test.profile", defaultValue = "test")
    String profile;

    @Test
    void profileChoosesTheDatabase() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName())
                    .isEqualTo(profile.contains("pg") ? "PostgreSQL" : "H2");
        }
    }
}
