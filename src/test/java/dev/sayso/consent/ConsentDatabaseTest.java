package dev.sayso.consent;

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
class ConsentDatabaseTest {

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @ValueSource(strings = {
            "update answer set kind = 'ALLOW'",
            "update answer_requester set requester = 'another'",
            "update shown_text set text = 'Another'",
            "update accepted_end set accepted_at = accepted_at",
            "update requester_block set blocked = false",
            "update item_block set blocked = false",
            "update invalidation set why = 'Another'",
            "update invalidation_lift set why = 'Another'",
            "update account_closing set closed_at = closed_at",
            "delete from answer",
            "delete from answer_requester",
            "delete from shown_text",
            "delete from accepted_end",
            "delete from requester_block",
            "delete from item_block",
            "delete from invalidation",
            "delete from invalidation_lift",
            "delete from account_closing",
            "truncate answer cascade",
            "truncate answer_requester",
            "truncate shown_text cascade",
            "truncate accepted_end",
            "truncate requester_block",
            "truncate item_block",
            "truncate invalidation cascade",
            "truncate invalidation_lift",
            "truncate account_closing"
    })
    void postgreSqlRefusesToRewrite(String statement) throws SQLException {
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            assumeTrue("PostgreSQL".equals(connection.getMetaData().getDatabaseProductName()));
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> sql.execute(statement)).hasMessageContaining("only ever added");
            connection.rollback();
        }
    }
}
