package dev.sayso.log.audit;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sayso.log.note.Checkpoint;
import dev.sayso.log.note.Malformed;
import dev.sayso.log.note.SignedNote;
import dev.sayso.log.note.VerifierKey;
import dev.sayso.log.tree.Edge;
import dev.sayso.log.tree.Growth;
import dev.sayso.log.tree.Hash;
import dev.sayso.log.tree.HashTile;
import dev.sayso.log.tree.Sha256;
import dev.sayso.log.tree.Tile;
import dev.sayso.log.tree.TileSource;

/** Compares everything that is kept of the log with itself. It reads the entries once, in their order, and keeps none. */
final class LogAudit {

    private static final int CHUNK = 4_096;
    private static final int MOST_FAULTS = 20;

    private static final String HEAD = "select size, number, checkpoint from log_head where id = ?";

    private static final String ENTRIES = """
            select e.position, n.number, e.entry, r.entry, r.record, r.salt from log_entry e
            left join fact_number n on n.fact_id = e.fact_id left join log_record r on r.fact_id = e.fact_id
            where e.epoch = ? order by e.position""";

    private static final String LEFT_OUT = """
            select count(*) from log_record r join fact_number n on n.fact_id = r.fact_id
            where n.number <= ? and not exists (select 1 from log_entry e where e.fact_id = r.fact_id)""";

    private static final String TILE = "select hashes from log_tile where level = ? and place = ? and epoch = ?";

    private final Connection connection;
    private final int epoch;
    private final boolean ended;
    private final List<String> faults = new ArrayList<>();
    private final List<Hash> waiting = new ArrayList<>();
    private Edge edge = Edge.EMPTY;
    private long entries;
    private long erased;
    private long lastNumber;

    /**
     * Of the log of one history.
     *
     * @param connection within one transaction that sees one state
     * @param ended whether another has begun since
     */
    LogAudit(Connection connection, int epoch, boolean ended) {
        this.connection = connection;
        this.epoch = epoch;
        this.ended = ended;
    }

    /**
     * Works everything out again.
     *
     * @return the present checkpoint, if it is signed by one of these keys and its root is that of the entries
     */
    @Nullable
    Checkpoint run(Collection<VerifierKey> trusted) throws SQLException, Malformed {
        try (PreparedStatement query = connection.prepareStatement(HEAD)) {
            query.setInt(1, epoch);
            ResultSet head = query.executeQuery();
            head.next();
            long size = head.getLong(1);
            long number = head.getLong(2);
            SignedNote note = SignedNote.parse(head.getString(3).getBytes(StandardCharsets.UTF_8));
            Checkpoint checkpoint = Checkpoint.of(note);
            check(note.check(trusted).areRight(), "The checkpoint is not signed by the key you gave");
            readEntries();
            check(entries == size, "The log has %d entries, and its head says %d".formatted(entries, size));
            check(checkpoint.size() == size && checkpoint.root().equals(edge.root()),
                    "The checkpoint is of %d entries with another root".formatted(checkpoint.size()));
            long left = ended ? 0 : leftOut(number);
            check(left == 0, "%d records that are numbered are not in the log".formatted(left));
            return faults.isEmpty() ? checkpoint : null;
        }
    }

    List<String> faults() {
        return faults;
    }

    long entries() {
        return entries;
    }

    /** How many entries say nothing any more. */
    long erased() {
        return erased;
    }

    /** The tiles as they are kept. */
    TileSource tiles() {
        return tile -> {
            try {
                return tile(tile);
            } catch (SQLException away) {
                throw new IllegalStateException(away);
            }
        };
    }

    private void readEntries() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ENTRIES)) {
            query.setInt(1, epoch);
            query.setFetchSize(CHUNK);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    read(rows);
                    if (waiting.size() == CHUNK) {
                        grow();
                    }
                }
            }
        }
        grow();
    }

    private void read(ResultSet row) throws SQLException {
        long place = row.getLong(1);
        byte[] entry = row.getBytes(3);
        byte[] record = row.getBytes(5);
        check(place == entries, "Entry %d is missing".formatted(entries));
        check(row.getLong(2) > lastNumber || (place == 1 && epoch > 1),
                "Entry %d does not stand in the order of the event log".formatted(place));
        if (record == null) {
            erased++;
        } else {
            check(Arrays.equals(entry, row.getBytes(4)) && Arrays.equals(entry, Sha256.of(row.getBytes(6), record)),
                    "The record of entry %d was altered".formatted(place));
        }
        lastNumber = row.getLong(2);
        entries = place + 1;
        waiting.add(Hash.ofLeaf(entry));
    }

    private void grow() throws SQLException {
        Growth growth = edge.append(waiting);
        for (HashTile made : growth.tiles()) {
            byte[] kept = tile(made.tile());
            byte[] bytes = made.bytes();
            check(kept != null && kept.length >= bytes.length && Arrays.equals(bytes, Arrays.copyOf(kept, bytes.length)),
                    "The tile %s is not that of the entries".formatted(made.tile().path()));
        }
        edge = growth.edge();
        waiting.clear();
    }

    private byte @Nullable [] tile(Tile tile) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(TILE)) {
            query.setInt(1, tile.level());
            query.setLong(2, tile.index());
            query.setInt(3, epoch);
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? found.getBytes(1) : null;
            }
        }
    }

    private long leftOut(long number) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LEFT_OUT)) {
            query.setLong(1, number);
            try (ResultSet count = query.executeQuery()) {
                count.next();
                return count.getLong(1);
            }
        }
    }

    private void check(boolean right, String fault) {
        if (!right && faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }
}
