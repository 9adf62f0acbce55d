package dev.sayso.terms;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.PostgreSql;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class TermsDatabaseTest {

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @ValueSource(strings = {
            "update use set ruled = true",
            "update use_words set title = 'Another'",
            "update terms_text set text = 'Another'",
            "update terms set owners_ppm = 0",
            "update terms_wording set yes = 'Another'",
            "update terms_retirement set why = 'Another'",
            "update use_suspension set suspended = false",
            "delete from use",
            "delete from use_words",
            "delete from terms_text",
            "delete from terms",
            "delete from terms_wording",
            "delete from terms_retirement",
            "delete from use_suspension",
            "truncate use cascade",
            "truncate use_words",
            "truncate terms_text cascade",
            "truncate terms cascade",
            "truncate terms_wording",
            "truncate terms_retirement",
            "truncate use_suspension"
    })
    void postgreSqlRefusesToRewrite(String statement) throws SQLException {
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            assumeTrue("PostgreSQL".equals(connection.getMetaData().getDatabaseProductName()));
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> sql.execute(statement)).hasMessageContaining("only ever added");
            connection.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "600000, 400001", "-1, 0", "0, -1" })
    void sharesBeyondTheWholeAreRefused(String shares) throws SQLException {
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> sql.execute("""
                    insert into terms (id, use_name, version, owners_ppm, depicted_ppm, attribution, withdrawal,
                      withdrawal_days, published_at, fact_id)
                    select -1, use_name, 999999, %s, true, 'NEXT_RUN', 0, published_at, fact_id
                    from terms where version = 1 and use_name = 'train'""".formatted(shares)))
                    .isInstanceOf(SQLException.class).hasMessageMatching("(?is).*check.*");
            connection.rollback();
        }
    }
}
