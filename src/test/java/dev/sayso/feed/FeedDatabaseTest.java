package dev.sayso.feed;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.PostgreSql;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class FeedDatabaseTest {

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void onlyPostgreSqlRefuses() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assumeTrue(connection.getMetaData().getDatabaseProductName().equals("PostgreSQL"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "update fact set cause = 'x'", "delete from fact", "truncate fact cascade",
            "update fact_number set number = number + 1", "delete from fact_number", "truncate fact_number cascade",
            "update fact set subject = 'somebody else'" })
    void factsCannotBeRewritten(String attempt) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(attempt)).isInstanceOf(SQLException.class)
                    .hasMessageContaining("are only ever added");
        }
    }
}
