package dev.sayso.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.web.Impatient;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

/** While no session can be read, nobody is signed out by that. */
@QuarkusTest
@TestProfile(Impatient.class)
class SessionUnreadTest {

    private final Browser browser = new Browser();
    private final List<Connection> taken = new ArrayList<>();

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    @Inject
    Given given;

    @BeforeEach
    void signIn() {
        browser.signIn("/settings", given.unique("ann"), "creator");
    }

    @AfterEach
    void giveBack() throws SQLException {
        for (Connection connection : taken) {
            connection.close();
        }
    }

    @Test
    void personIsStillSignedInWhenTheDatabaseIsBack() throws SQLException {
        while (taken.size() < connections) {
            taken.add(connection());
        }
        for (String path : List.of("/settings", "/")) {
            Response away = browser.get(path);
            assertThat(away.statusCode()).as(path).isEqualTo(503);
            assertThat(away.cookies()).isEmpty();
        }
        giveBack();
        taken.clear();
        assertThat(browser.get("/settings").statusCode()).isEqualTo(200);
    }

    /** Others wait for one too, and give theirs back. */
    private Connection connection() throws SQLException {
        for (int i = 0; i < 20; i++) {
            try {
                return database.getConnection();
            } catch (SQLException late) {
                assertThat(late.getMessage()).contains("timeout");
            }
        }
        throw new SQLException("None is given back");
    }
}
