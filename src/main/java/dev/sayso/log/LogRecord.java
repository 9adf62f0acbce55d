package dev.sayso.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
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
    private final int epoch;

    /**
     * As it is kept.
     *
     * @param kept the entry that was kept with it
     * @param place in the log from 0, null before it is there
     * @param logged the entry there
     * @param epoch whose log it is, 0 before it is there
     */
    LogRecord(LoggedRecord record, byte[] kept, @Nullable Long place, byte @Nullable [] logged, int epoch) {
        this.record = record;
        this.kept = kept;
        this.place = place;
        this.logged = logged;
        this.epoch = epoch;
    }

    public LoggedRecord record() {
        return record;
    }

    /** Where it stands in the log, from 0; empty before it does. */
    public Optional<Long> place() {
        return Optional.ofNullable(place);
    }

    int epoch() {
        return epoch;
    }

    /** A receipt as it is downloaded: the record byte by byte as it was hashed, and its salt. */
    public byte[] receipt() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("{\"record\":".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(record.json().bytes());
        file.writeBytes((",\"salt\":\"" + Base64.getEncoder().encodeToString(record.salt()) + "\"}\n")
                .getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
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
