package dev.sayso.log.audit;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.sayso.log.note.Checkpoint;
import dev.sayso.log.note.Malformed;
import dev.sayso.log.note.SignedNote;
import dev.sayso.log.note.VerifierKey;
import dev.sayso.log.verify.Succession;

/** The logs of all histories of a database, the first one first. */
final class Logs {

    private static final String ALL = """
            select h.id, e.checkpoint, e.number from log_head h left join epoch e on e.number = h.id + 1
            where h.checkpoint is not null order by h.id""";

    private static final String BEGIN = """
            The database is OLDER than this checkpoint: it was restored. With the application stopped, begin another \
            history: java -jar quarkus-run.jar epoch --key KEY CHECKPOINT""";

    private final List<Log> logs = new ArrayList<>();

    /** @param end the last checkpoint of it that was kept when another history began; null if none was, or none has */
    private record Log(LogAudit audit, boolean ended, @Nullable Checkpoint end) {
    }

    /** What there is, and is as it should be. */
    private record Whole(Checkpoint now, Log log) {
    }

    private final List<Whole> whole = new ArrayList<>();

    static Logs of(Connection connection) throws SQLException, Malformed {
        Logs logs = new Logs();
        try (PreparedStatement query = connection.prepareStatement(ALL); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                String end = row.getString(2);
                boolean ended = row.getInt(3) > 0;
                logs.logs.add(new Log(new LogAudit(connection, row.getInt(1), ended), ended, end == null ? null
                        : Checkpoint.of(SignedNote.parse(end.getBytes(StandardCharsets.UTF_8)))));
            }
        }
        return logs;
    }

    /** Works all of them out again; whether everything is as it should be. */
    boolean audit(List<VerifierKey> trusted, PrintStream out) throws SQLException, Malformed {
        for (Log log : logs) {
            Checkpoint now = log.audit().run(trusted);
            log.audit().faults().forEach(out::println);
            if (now != null) {
                whole.add(new Whole(now, log));
                out.printf("%s: %d entries, %d of them erased; records, order, tiles, root and signature agree.%s%n",
                        now.origin(), log.audit().entries(), log.audit().erased(),
                        log.ended() ? " It has ended: a backup was restored." : "");
            }
        }
        return whole.size() == logs.size();
    }

    Comparison compare(Checkpoint then) {
        Optional<Whole> found = whole.stream().filter(one -> one.now().origin().equals(then.origin())).findFirst();
        return found.map(one -> compare(then, one)).orElseGet(() -> logs.stream().anyMatch(log -> isOf(then, log.end()))
                ? new Comparison(true, "all of this log is lost with a restore, and the log after it says so.")
                : new Comparison(false, "another log. " + BEGIN));
    }

    private static Comparison compare(Checkpoint then, Whole found) {
        Succession succession = Succession.of(then, found.now(), found.log().audit().tiles());
        String sizes = "%d entries then, %d now: ".formatted(then.size(), found.now().size());
        return switch (succession) {
            case SAME -> new Comparison(true, sizes + "the same.");
            case GREW -> new Comparison(true, sizes + "it only grew.");
            case CONTRADICTS -> new Comparison(false, sizes + "it does NOT have what it had.");
            case SHRANK -> shrank(then, found, sizes);
            case OTHER_LOG -> throw new IllegalStateException(then.origin());
        };
    }

    private static Comparison shrank(Checkpoint then, Whole found, String sizes) {
        String lost = sizes + "it has FEWER entries than it had. ";
        if (!found.log().ended()) {
            return new Comparison(false, lost + BEGIN);
        }
        Checkpoint end = found.log().end();
        return isOf(then, end) && end != null && then.size() <= end.size()
                ? new Comparison(true, sizes + "the others are lost with a restore, as the log after it says.")
                : new Comparison(false, lost + "They are lost with a restore, and the log after it does not say so.");
    }

    private static boolean isOf(Checkpoint then, @Nullable Checkpoint end) {
        return end != null && end.origin().equals(then.origin());
    }
}
