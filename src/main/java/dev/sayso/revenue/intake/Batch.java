package dev.sayso.revenue.intake;

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

import dev.sayso.revenue.BatchFailure;
import dev.sayso.revenue.earning.Outcome;
import dev.sayso.web.Place;

/** One file of revenue events and how far it has been read. */
@Entity
@Table(name = "revenue_batch")
public class Batch {

    /** Where it stands. */
    public enum State {
        /** Nothing has moved yet: all of it is compared with its first line. */
        CHECKING,
        POSTING,
        DONE,
        /** It is not what its first line says, so nothing of it was taken. */
        QUARANTINED,
        /** Given up; what was taken until then stays taken. */
        FAILED
    }

    /** How often reading stumbles over the same place before it is given up. */
    static final int ATTEMPTS = 5;

    @Id
    private UUID id;

    private String platformId;

    private String bodyHash;

    private long bytes;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    private long declaredCount;

    private long counted;

    private long rowsRead;

    private long posted;

    private long duplicates;

    private long suspended;

    private long rejected;

    private Instant startedAt;

    private Instant movedAt;

    private UUID spoolId;

    private int stumbles;

    private @Nullable Instant waitsUntil;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable BatchFailure failure;

    protected Batch() {
    }

    /** @param spoolId where the file is */
    Batch(UUID id, Header header, String bodyHash, long bytes, UUID spoolId, Instant now) {
        this.id = id;
        this.platformId = header.batch();
        this.bodyHash = bodyHash;
        this.bytes = bytes;
        this.state = State.CHECKING;
        this.declaredCount = header.count();
        this.spoolId = spoolId;
        this.startedAt = now;
        this.movedAt = now;
    }

    public UUID id() {
        return id;
    }

    /** The platform's own name of the file. */
    public String platformId() {
        return platformId;
    }

    boolean isOf(String hash) {
        return bodyHash.equals(hash);
    }

    public State state() {
        return state;
    }

    public boolean isRunning() {
        return state == State.CHECKING || state == State.POSTING;
    }

    public boolean isQuarantined() {
        return state == State.QUARANTINED;
    }

    public long bytes() {
        return bytes;
    }

    /** How many events its first line tells of. */
    public long declaredCount() {
        return declaredCount;
    }

    /** How many it has. */
    public long counted() {
        return counted;
    }

    public boolean countAgrees() {
        return counted == declaredCount;
    }

    public long rowsRead() {
        return rowsRead;
    }

    public long posted() {
        return posted;
    }

    /** Events that were told before. */
    public long duplicates() {
        return duplicates;
    }

    /** Events that were taken, all or part of which waits. */
    public long suspended() {
        return suspended;
    }

    /** Events that were not taken; of a file in quarantine, those that cannot be. */
    public long rejected() {
        return rejected;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant movedAt() {
        return movedAt;
    }

    /** Where a list goes on after it. */
    Place place() {
        return new Place(startedAt, id);
    }

    /** Why it was given up; empty if it was not. */
    public Optional<BatchFailure> failure() {
        return Optional.ofNullable(failure);
    }

    /** @param agrees whether the file is what its first line says */
    void check(long found, boolean agrees, Instant now) {
        this.counted = found;
        this.state = agrees ? State.POSTING : State.QUARANTINED;
        moved(now);
    }

    /** @param faults events that cannot be taken, found while the file is checked */
    void blame(int faults, Instant now) {
        this.rejected += faults;
        moved(now);
    }

    void moveOn(List<Outcome.Type> outcomes, Instant now) {
        this.rowsRead += outcomes.size();
        outcomes.forEach(this::count);
        moved(now);
    }

    void finish(Instant now) {
        this.state = State.DONE;
        this.movedAt = now;
    }

    /** The same file was sent again after it had been given up: it is read from where it was. */
    void reopen(UUID spool, Instant now) {
        this.state = counted > 0 ? State.POSTING : State.CHECKING;
        this.spoolId = spool;
        this.failure = null;
        moved(now);
    }

    /** Waits before the next attempt, twice as long each time, and is given up after the last. */
    void stumble(BatchFailure over, Duration pause, Instant now) {
        this.stumbles++;
        if (stumbles >= ATTEMPTS) {
            fail(over, now);
        } else {
            this.waitsUntil = now.plus(pause.multipliedBy(1L << (stumbles - 1)));
        }
    }

    void fail(BatchFailure reason, Instant now) {
        this.state = State.FAILED;
        this.failure = reason;
        this.movedAt = now;
    }

    private void moved(Instant now) {
        this.movedAt = now;
        this.stumbles = 0;
        this.waitsUntil = null;
    }

    private void count(Outcome.Type outcome) {
        switch (outcome) {
            case POSTED -> posted++;
            case SUSPENDED -> suspended++;
            case DUPLICATE -> duplicates++;
            case REJECTED -> rejected++;
        }
    }
}
