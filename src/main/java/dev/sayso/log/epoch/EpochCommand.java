package dev.sayso.log.epoch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.sayso.log.note.Checkpoint;
import dev.sayso.log.note.Malformed;
import dev.sayso.log.note.SignedNote;
import dev.sayso.log.note.VerifierKey;

/** Begins another history of a database that was restored, before the application starts again. */
public final class EpochCommand {

    public static final String NAME = "epoch";

    private static final int BEGUN = 0;
    private static final int REFUSED = 1;
    private static final int USAGE = 2;

    private static final String NONE = "--no-checkpoint";

    private static final String HELP = """
            Usage: epoch --key KEY [--key KEY] CHECKPOINT
                   epoch --no-checkpoint

            Run it once after a backup was restored into the database that SAYSO_DATABASE_URL, SAYSO_DATABASE_USER and
            SAYSO_DATABASE_PASSWORD name, while the application is stopped on all nodes. Numbers are given again from
            there on: a new history begins, and a new log, so that nobody takes one for the other. It also ends all
            sessions, since some that had ended would live again.

              CHECKPOINT       a file with the last checkpoint of the log that was kept elsewhere: the new log names it
              --key KEY        the key that signed it, name+hash+base64
              --no-checkpoint  if none was kept: the new log then cannot say how much was lost

            It exits with 0 if a new history began, with 1 and the reason if not, with 2 if called wrongly.""";

    private final Map<String, String> environment;
    private final PrintStream out;
    private final Clock clock;

    /** @param environment names the database */
    public EpochCommand(Map<String, String> environment, PrintStream out, Clock clock) {
        this.environment = environment;
        this.out = out;
        this.clock = clock;
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
        boolean none = files.equals(List.of(NONE)) && keys.isEmpty();
        String url = environment.get("SAYSO_DATABASE_URL");
        boolean one = !keys.isEmpty() && files.size() == 1 && !files.get(0).startsWith("-");
        if (url == null || !(none || one)) {
            out.println(HELP);
            return USAGE;
        }
        try (Connection connection = DriverManager.getConnection(url, environment.get("SAYSO_DATABASE_USER"),
                environment.get("SAYSO_DATABASE_PASSWORD"))) {
            return run(connection, keys, none ? null : files.get(0));
        } catch (SQLException away) {
            out.println("Nothing was changed. The database cannot be read, or is of an earlier version: " + away.getMessage());
            return REFUSED;
        }
    }

    /** @param file with the last checkpoint; null if none was kept */
    int run(Connection connection, List<String> keys, @Nullable String file) throws SQLException {
        connection.setAutoCommit(false);
        try {
            KeptCheckpoint kept = file == null ? null : kept(file, keys);
            NewEpoch begun = new NewEpoch(connection, clock.instant());
            if (begun.nodes() > 0) {
                out.println("Nothing was changed. The application is running: stop it on all nodes, and wait ten seconds.");
                return REFUSED;
            }
            out.print(begun.begin(kept));
            connection.commit();
            return BEGUN;
        } catch (IOException | InvalidPathException | Malformed unreadable) {
            out.printf("Nothing was changed. %s or a key cannot be read: %s%n", file, unreadable.getMessage());
            return REFUSED;
        } catch (IllegalArgumentException unsigned) {
            out.println("Nothing was changed. " + unsigned.getMessage());
            return REFUSED;
        } finally {
            connection.rollback();
        }
    }

    private static KeptCheckpoint kept(String file, List<String> keys) throws IOException, Malformed {
        List<VerifierKey> trusted = new ArrayList<>();
        for (String key : keys) {
            trusted.add(VerifierKey.parse(key));
        }
        SignedNote note = SignedNote.parse(Files.readString(Path.of(file)).getBytes(StandardCharsets.UTF_8));
        if (!note.check(trusted).areRight()) {
            throw new IllegalArgumentException(file + " is not signed by the key you gave.");
        }
        return new KeptCheckpoint(note.print(), Checkpoint.of(note), trusted);
    }
}
