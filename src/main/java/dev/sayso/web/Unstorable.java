package dev.sayso.web;

import java.sql.SQLException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Tells text that no database holds, such as one with a NUL in it, from a failure that is ours. */
final class Unstorable {

    /** Of SQL and PostgreSQL: a character that is not in the repertoire, or that cannot be translated. */
    private static final Set<String> STATES = Set.of("22021", "22P05");

    private Unstorable() {
    }

    static boolean isCauseOf(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && STATES.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
