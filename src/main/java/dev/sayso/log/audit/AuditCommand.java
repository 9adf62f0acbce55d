package dev.sayso.log.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.sayso.log.note.Checkpoint;
import dev.sayso.log.note.Malformed;
import dev.sayso.log.note.SignedNote;
import dev.sayso.log.note.VerifierKey;

/** Works the whole log out again from the database, and compares it with checkpoints that were kept elsewhere. */
public final class AuditCommand {

    public static final String NAME = "audit";

    private static final int FINE = 0;
    private static final int NOT_FINE = 1;
    private static final int USAGE = 2;

    private static final String HELP = """
            Usage: audit --key KEY [--key KEY] [CHECKPOINT]...

            Reads the database that SAYSO_DATABASE_URL, SAYSO_DATABASE_USER and SAYSO_DATABASE_PASSWORD name, changes
            nothing there, and says whether every record hashes to its entry, every entry stands in its place, and the
            signed checkpoint is over exactly these.

              --key KEY    a key of the log, name+hash+base64
              CHECKPOINT   a file with an earlier checkpoint: whether the log has only grown since, or the database
                           is older than it because a backup was restored

            It exits with 0 if all is as it should be, with 1 and the reasons if not, with 2 if called wrongly.""";

    private final Map<String, String> environment;
    private final PrintStream out;

    /** @param environment names the database */
    public AuditCommand(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    /**
     * Runs it.
     *
     * @param arguments without the command's own name
     */
    public int run(List<String> arguments) {
        List<String> keys = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            boolean key = arguments.get(i).equals("--key") && i + 1 < arguments.size();
            (key ? keys : files).add(arguments.get(key ? ++i : i));
        }
        String url = environment.get("SAYSO_DATABASE_URL");
        if (keys.isEmpty() || url == null || files.stream().anyMatch(file -> file.startsWith("-"))) {
            out.println(HELP);
            return USAGE;
        }
        try (Connection connection = DriverManager.getConnection(url, environment.get("SAYSO_DATABASE_USER"),
                environment.get("SAYSO_DATABASE_PASSWORD"))) {
            return run(connection, keys, files);
        } catch (SQLException away) {
            out.println("The database cannot be read: " + away.getMessage());
            return NOT_FINE;
        }
    }

    int run(Connection connection, List<String> keys, List<String> files) throws SQLException {
        if (connection.getAutoCommit()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
        }
        try {
            List<VerifierKey> trusted = new ArrayList<>();
            for (String key : keys) {
                trusted.add(VerifierKey.parse(key));
            }
            Logs logs = Logs.of(connection);
            boolean fine = logs.audit(trusted, out);
            for (String file : files) {
                fine &= follows(file, logs, trusted);
            }
            return fine ? FINE : NOT_FINE;
        } catch (Malformed wrong) {
            out.println("Not readable: " + wrong.problem().sentence());
            return NOT_FINE;
        } finally {
            connection.rollback();
        }
    }

    private boolean follows(String file, Logs logs, List<VerifierKey> trusted) {
        try {
            SignedNote note = SignedNote.parse(Files.readAllBytes(Path.of(file)));
            if (!note.check(trusted).areRight()) {
                out.printf("%s is not signed by the key you gave.%n", file);
                return false;
            }
            Comparison found = logs.compare(Checkpoint.of(note));
            out.printf("%s: %s%n", file, found.sentence());
            return found.isFine();
        } catch (IOException | InvalidPathException | Malformed unreadable) {
            out.printf("%s cannot be read: %s%n", file, unreadable.getMessage());
            return false;
        }
    }
}
