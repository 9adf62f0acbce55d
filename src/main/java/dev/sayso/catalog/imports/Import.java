package dev.sayso.catalog.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.ImportFailure;
import dev.sayso.catalog.intake.Outcome;
import dev.sayso.web.Place;

/** One file of items and how far it has been read. */
@Entity
@Table(name = "item_import")
public class Import {

    /** Whether there is more to read. */
    public enum State {
        RUNNING,
        DONE,
        /** Given up; what was taken until then stays taken. */
        FAILED
    }

    /** How often reading stumbles over the same place before it is given up. */
    static final int ATTEMPTS = 5;

    /** How many names that nobody reads are told. */
    static final int MOST_NAMED = 30;

    private static final int LONGEST_NAME = 60;

    @Id
    private UUID id;

    private String fileName;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ImportFormat format;

    private boolean dryRun;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    private long bytes;

    private long rowsRead;

    private long created;

    private long changed;

    private long unchanged;

    private long held;

    private long rejected;

    private Instant startedAt;

    private Instant movedAt;

    private UUID spoolId;

    private int stumbles;

    private @Nullable Instant waitsUntil;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable ImportFailure failure;

    private @Nullable Long rowsAnnounced;

    private String others;

    private long cutAt;

    protected Import() {
    }

    /**
     * @param rowsAnnounced how many rows the sender says it has; null if that is not said
     * @param spoolId where the file is
     */
    Import(UUID id, String fileName, ImportFormat format, boolean dryRun, @Nullable Long rowsAnnounced, long bytes,
            UUID spoolId, Instant now) {
        this.id = id;
        this.fileName = fileName;
        this.format = format;
        this.dryRun = dryRun;
        this.state = State.RUNNING;
        this.rowsAnnounced = rowsAnnounced;
        this.others = "";
        this.bytes = bytes;
        this.spoolId = spoolId;
        this.startedAt = now;
        this.movedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String fileName() {
        return fileName;
    }

    public ImportFormat format() {
        return format;
    }

    /** Only says what would become of the rows. */
    public boolean isDryRun() {
        return dryRun;
    }

    public State state() {
        return state;
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    public long bytes() {
        return bytes;
    }

    public long rowsRead() {
        return rowsRead;
    }

    public long created() {
        return created;
    }

    public long changed() {
        return changed;
    }

    public long unchanged() {
        return unchanged;
    }

    /** Rows that wait for an administrator. */
    public long held() {
        return held;
    }

    public long rejected() {
        return rejected;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Where a list goes on after it. */
    Place place() {
        return new Place(startedAt, id);
    }

    public Instant movedAt() {
        return movedAt;
    }

    /** Why it was given up; empty if it was not. */
    public Optional<ImportFailure> failure() {
        return Optional.ofNullable(failure);
    }

    /** How many rows the sender says it has; empty if that is not said. */
    public Optional<Long> rowsAnnounced() {
        return Optional.ofNullable(rowsAnnounced);
    }

    /** The names of columns or members that nobody reads, of what was read until now; not all of very many. */
    public List<String> others() {
        return others.isEmpty() ? List.of() : List.of(others.split("\n"));
    }

    /** The line with which the file ends without an end of a line, so that it may have been cut; 0 for none. */
    public long cutAt() {
        return cutAt;
    }

    /**
     * Whether a file that ends within its last row lacks something.
     *
     * @param rows how many it has with that row
     */
    boolean isCut(long rows) {
        return rowsAnnounced != null && rowsAnnounced != rows;
    }

    void passOver(Collection<String> names) {
        this.others = names.stream().map(Import::shown).filter(name -> !name.isBlank()).distinct().limit(MOST_NAMED)
                .collect(Collectors.joining("\n"));
    }

    private static String shown(String name) {
        String line = name.replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
        return line.length() > LONGEST_NAME ? line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME / 2)) + "…" : line;
    }

    void moveOn(List<Outcome> outcomes, Instant now) {
        this.rowsRead += outcomes.size();
        outcomes.forEach(this::count);
        this.movedAt = now;
        this.stumbles = 0;
        this.waitsUntil = null;
    }

    /** @param cutAt the line without an end; 0 for none */
    void finish(long cutAt, Instant now) {
        this.state = State.DONE;
        this.cutAt = cutAt;
        this.movedAt = now;
        if (rowsAnnounced != null && rowsAnnounced != rowsRead) {
            fail(ImportFailure.ROWS_DIFFER, now);
        }
    }

    /** Waits before the next attempt, twice as long each time, and is given up after the last. */
    void stumble(ImportFailure over, Duration pause, Instant now) {
        this.stumbles++;
        if (stumbles >= ATTEMPTS) {
            fail(over, now);
        } else {
            this.waitsUntil = now.plus(pause.multipliedBy(1L << (stumbles - 1)));
        }
    }

    void fail(ImportFailure reason, Instant now) {
        this.state = State.FAILED;
        this.failure = reason;
        this.movedAt = now;
    }

    private void count(Outcome outcome) {
        switch (outcome) {
            case CREATED -> created++;
            case CHANGED -> changed++;
            case UNCHANGED -> unchanged++;
            case HELD -> held++;
            case REJECTED -> rejected++;
        }
    }
}
