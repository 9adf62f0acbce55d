package dev.sayso.log.epoch;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.sayso.feed.FactScope;
import dev.sayso.feed.FactType;
import dev.sayso.log.note.Checkpoint;
import dev.sayso.log.note.Malformed;
import dev.sayso.log.note.SignedNote;
import dev.sayso.log.note.VerifierKey;
import dev.sayso.log.record.LoggedRecord;

/** Writes what begins another history, in one transaction. */
final class NewEpoch {

    private static final int CODE = 8;

    private final Connection connection;
    private final Instant now;

    NewEpoch(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
    }

    /** How many nodes say that they live. */
    long nodes() throws SQLException {
        return number("select count(*) from follower where lives_until > current_timestamp");
    }

    /**
     * Begins it.
     *
     * @param kept null if no checkpoint was
     * @return what is to be told about it
     */
    String begin(@Nullable KeptCheckpoint kept) throws SQLException, Malformed {
        number("select next_number from sequencer where id = 1 for update");
        long after = number("select coalesce(max(number), 0) from fact_number");
        long epoch = number("select max(number) from epoch") + 1;
        String code = UUID.randomUUID().toString().substring(0, CODE);
        long logged = number("select number from log_head where id = " + (epoch - 1));
        long size = number("select size from log_head where id = " + (epoch - 1));
        Checkpoint restored = restored(epoch - 1);
        long fact = fact(code, after, LoggedRecord.of(new FirstEntry(code, after, restored, kept).json()));
        execute("insert into epoch (number, code, after_number, fact_id, checkpoint, began_at) values (?, ?, ?, ?, ?, ?)",
                epoch, code, after, fact, kept == null ? null : kept.note(), at());
        execute("insert into log_head (id, size, number) values (?, 0, ?)", epoch, logged);
        for (VerifierKey key : kept == null ? List.<VerifierKey> of() : kept.signers()) {
            execute("insert into log_verifier (verifier, since) values (?, ?) on conflict do nothing", key.text(), at());
        }
        execute("delete from follower");
        execute("update consumer set lease = null, lease_until = null");
        execute("delete from session");
        return said(code, after, size, restored, kept);
    }

    /** It has the next number, so that whoever follows is told before anything that happens anew. */
    private long fact(String code, long after, LoggedRecord record) throws SQLException {
        long fact = number("select nextval('fact_seq')");
        execute("insert into fact (id, type, scope, subject, cause, at) values (?, ?, ?, ?, ?, ?)", fact,
                FactType.EPOCH_BEGUN.name(), FactScope.ALL.name(), code, FactType.EPOCH_BEGUN.code(), at());
        execute("insert into fact_number (number, fact_id, numbered_at) values (?, ?, ?)", after + 1, fact, at());
        execute("update sequencer set next_number = ? where id = 1", after + 2);
        execute("insert into log_record (fact_id, entry, record, salt) values (?, ?, ?, ?)", fact, record.entry(),
                record.json().bytes(), record.salt());
        return fact;
    }

    private @Nullable Checkpoint restored(long epoch) throws SQLException, Malformed {
        try (PreparedStatement query = connection.prepareStatement("select checkpoint from log_head where id = ?")) {
            query.setLong(1, epoch);
            try (ResultSet found = query.executeQuery()) {
                String note = found.next() ? found.getString(1) : null;
                return note == null ? null
                        : Checkpoint.of(SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private static String said(String code, long after, long size, @Nullable Checkpoint restored,
            @Nullable KeptCheckpoint kept) {
        StringBuilder said = new StringBuilder("A new history begins: %s, after event %d.%n".formatted(code, after));
        if (restored != null) {
            said.append("The log %s has ended with %d entries here.%n".formatted(restored.origin(), size));
        }
        if (kept != null && restored != null && kept.head().origin().equals(restored.origin())) {
            long lost = kept.head().size() - size;
            said.append(lost > 0 ? "%d entries that the checkpoint is over are lost, and those after it.%n".formatted(lost)
                    : "The checkpoint is no later than the backup. If you have a later one, restore again and name that.%n"
                            .formatted());
        } else if (kept != null) {
            said.append("All of the log %s is lost.%n".formatted(kept.head().origin()));
        }
        return said.append("Start the application. Publish the new key, which is at /log/key.%n".formatted()).toString();
    }

    private OffsetDateTime at() {
        return now.atOffset(ZoneOffset.UTC);
    }

    private long number(String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query); ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
