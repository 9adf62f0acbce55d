package dev.sayso.log;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

/** Where a log ends. Each history has one, and only the last of them grows. */
@Entity
public class LogHead {

    @Id
    private Short id;

    private long size;

    private long number;

    private @Nullable String checkpoint;

    private @Nullable Instant signedAt;

    protected LogHead() {
    }

    /** Looked at the event log up to a number without anything to log. */
    void pass(long number) {
        this.number = number;
    }

    /** @param checkpoint of this size, signed */
    void sign(long size, String checkpoint, Instant now) {
        this.size = size;
        this.checkpoint = checkpoint;
        this.signedAt = now;
    }

    /** The number of the history whose log it is. */
    public int epoch() {
        return id;
    }

    /** How many entries the log has. */
    public long size() {
        return size;
    }

    /** The last number of the event log that was looked at. */
    public long number() {
        return number;
    }

    /** The signed note; empty before the log was first written. */
    public Optional<String> checkpoint() {
        return Optional.ofNullable(checkpoint);
    }

    /** When the checkpoint was signed. */
    public Optional<Instant> signedAt() {
        return Optional.ofNullable(signedAt);
    }
}
