package dev.sayso.catalog.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

    protected Import() {
    }

    /** @param spoolId where the file is */
    Import(UUID id, String fileName, ImportFormat format, boolean dryRun, long bytes, UUID spoolId, Instant now) {
        this.id = id;
        this.fileName = fileName;
        this.format = format;
        this.dryRun = dryRun;
        this.state = State.RUNNING;
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

    void moveOn(List<Outcome> outcomes, Instant now) {
        this.rowsRead += outcomes.size();
        outcomes.forEach(this::count);
        this.movedAt = now;
        this.stumbles = 0;
        this.waitsUntil = null;
    }

    void finish(Instant now) {
        this.state = State.DONE;
        this.movedAt = now;
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
