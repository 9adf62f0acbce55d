package dev.sayso.log;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.sayso.log.record.LoggedRecord;

/** What one fact is logged as, and where. */
public final class LogRecord {

    private final LoggedRecord record;
    private final byte[] kept;
    private final @Nullable Long place;
    private final byte @Nullable [] logged;

    /**
     * As it is kept.
     *
     * @param kept the entry that was kept with it
     * @param place in the log from 0, null before it is there
     * @param logged the entry there
     */
    LogRecord(LoggedRecord record, byte[] kept, @Nullable Long place, byte @Nullable [] logged) {
        this.record = record;
        this.kept = kept;
        this.place = place;
        this.logged = logged;
    }

    public LoggedRecord record() {
        return record;
    }

    /** Where it stands in the log, from 0; empty before it does. */
    public Optional<Long> place() {
        return Optional.ofNullable(place);
    }

    /** The entry in hexadecimal. */
    public String entry() {
        return HexFormat.of().formatHex(kept);
    }

    /** Whether record and salt hash to the entry that was kept with them, and to the one in the log. */
    public boolean isWhole() {
        return Arrays.equals(kept, record.entry()) && (logged == null || Arrays.equals(kept, logged));
    }
}
