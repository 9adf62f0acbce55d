package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {

    @ParameterizedTest
    @ValueSource(strings = { "08001", "08006", "57P01", "57P03", "53300", "25P03" })
    void whateverItWasThatEndedTheConnection(String state) {
        assertThat(DatabaseAway.isCauseOf(new IllegalStateException(new SQLException("away", state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "23505", "42601", "40001", "57014" })
    void statementThatFailsIsOurs(String state) {
        assertThat(DatabaseAway.isCauseOf(new IllegalStateException(new SQLException("wrong", state)))).isFalse();
    }

    @Test
    void whoGotNoConnectionInTimeOrNoneAtAll() {
        assertThat(DatabaseAway.isCauseOf(new SQLException("late", new TimeoutException()))).isTrue();
        assertThat(DatabaseAway.isCauseOf(new SQLException("Sorry, acquisition timeout!"))).isTrue();
        assertThat(DatabaseAway.isCauseOf(new ConnectException("refused"))).isTrue();
        assertThat(DatabaseAway.isCauseOf(new SQLTransientConnectionException("no state"))).isTrue();
    }

    @Test
    void otherFailuresAreOurs() {
        assertThat(DatabaseAway.isCauseOf(null)).isFalse();
        assertThat(DatabaseAway.isCauseOf(new IllegalStateException(new TimeoutException()))).isFalse();
        assertThat(DatabaseAway.isCauseOf(new SQLException("no state"))).isFalse();
    }
}
