package dev.sayso.log.audit;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs the audit within somebody's transaction. */
public final class GivenAudit {

    private GivenAudit() {
    }

    public static int run(Connection connection, OutputStream said, String key, Path... files) throws SQLException {
        return run(connection, said, List.of(key), files);
    }

    public static int run(Connection connection, OutputStream said, List<String> keys, Path... files) throws SQLException {
        return new AuditCommand(Map.of(), new PrintStream(said, true, StandardCharsets.UTF_8)).run(connection, keys,
                Stream.of(files).map(Path::toString).toList());
    }
}
