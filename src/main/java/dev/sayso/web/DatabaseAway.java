package dev.sayso.web;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

/** Tells a failure that is over once the database is back from one that is ours. */
final class DatabaseAway {

    /** Classes and codes of SQL: no connection, shut down, too many connections, ended because this node stood still. */
    private static final List<String> STATES = List.of("08", "57P0", "53300", "25P03");

    private static final String GAVE_UP = "Sorry, acquisition timeout!";

    private DatabaseAway() {
    }

    static boolean isCauseOf(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || (cause instanceof SQLException sql && isAway(sql))) {
                return true;
            }
        }
        return false;
    }

    /**
     * A driver says it by a state or by the kind of exception; the pool, that no connection came in time, by a cause or, where
     * it gave up before asking for one, by its text alone.
     */
    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException || failure instanceof SQLNonTransientConnectionException
                || (state == null
                        ? failure.getCause() instanceof TimeoutException || GAVE_UP.equals(failure.getMessage())
                        : STATES.stream().anyMatch(state::startsWith));
    }
}
