package dev.sayso.log;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.sayso.log.tree.Sha256;

/** What one fact is logged as, and where. */
public final class LogRecord {

    private final byte[] record;
    private final byte[] salt;
    private final byte[] entry;
    private final @Nullable Long place;
    private final byte @Nullable [] logged;

    /**
     * As it is kept.
     *
     * @param place in the log from 0, null before it is there
     * @param logged the entry there
     */
    LogRecord(byte[] record, byte[] salt, byte[] entry, @Nullable Long place, byte @Nullable [] logged) {
        this.record = record;
        this.salt = salt;
        this.entry = entry;
        this.place = place;
        this.logged = logged;
    }

    /** The very bytes that were hashed: canonical JSON. */
    public byte[] record() {
        return record.clone();
    }

    /** What was hashed before them: 32 random bytes. */
    public byte[] salt() {
        return salt.clone();
    }

    /** Where it stands in the log, from 0; empty before it does. */
    public Optional<Long> place() {
        return Optional.ofNullable(place);
    }

    /** Whether record and salt hash to the entry that was kept with them, and to the one in the log. */
    public boolean isWhole() {
        return Arrays.equals(entry, Sha256.of(salt, record)) && (logged == null || Arrays.equals(entry, logged));
    }
}
