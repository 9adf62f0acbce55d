package dev.sayso.revenue.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;

import dev.sayso.web.Ids;
import dev.sayso.web.Lines;

/** Keeps a file that comes in, looks at its first line, and has it read. */
@ApplicationScoped
class BatchIntake {

    private static final Set<String> TAKEN = Set.of("", "application/octet-stream", "application/x-ndjson",
            "application/ndjson",
            "application/jsonl", "application/jsonlines");

    private final BatchSpool spool;
    private final BatchDesk desk;
    private final BatchJob job;
    private final Clock clock;

    BatchIntake(BatchSpool spool, BatchDesk desk, BatchJob job, Clock clock) {
        this.spool = spool;
        this.desk = desk;
        this.job = job;
        this.clock = clock;
    }

    /**
     * @return the batch, new or as it stands if it was sent before
     * @throws NotSupportedException if the type is none of ours
     * @throws HeaderRefused if the first line does not say what to check the file against
     * @throws BatchDiffers if another file was sent by this name
     */
    Batch open(InputStream body, @Nullable MediaType type) {
        requireSupported(type);
        UUID id = Ids.next(clock);
        MessageDigest sha256 = sha256();
        long bytes = spool.files().keep(id, new DigestInputStream(body, sha256));
        boolean opened = false;
        try {
            Batch batch = open(id, HexFormat.of().formatHex(sha256.digest()), bytes);
            opened = batch.id().equals(id);
            return batch;
        } finally {
            if (!opened) {
                spool.files().drop(id);
            }
        }
    }

    private Batch open(UUID id, String hash, long bytes) {
        Header header = header(spool.files().file(id));
        Optional<Batch> known = again(id, header, hash);
        if (known.isEmpty()) {
            try {
                known = Optional.of(desk.open(id, header, hash, bytes, spool.files().id()));
            } catch (PersistenceException taken) {
                known = again(id, header, hash);
                if (known.isEmpty()) {
                    throw taken;
                }
            }
        }
        job.wake();
        return known.get();
    }

    /** What was given up goes on with the file just sent. */
    private Optional<Batch> again(UUID id, Header header, String hash) {
        Optional<Batch> known = desk.again(header, hash, spool.files().id());
        known.filter(Batch::isRunning).filter(batch -> !Files.exists(spool.files().file(batch.id())))
                .ifPresent(batch -> spool.files().keep(batch.id(), spool.files().file(id)));
        return known;
    }

    /** @throws HeaderRefused if the first line of a file is none */
    Header header(Path file) {
        try (Lines lines = new Lines(file)) {
            String first = lines.next();
            return Header.of(EventParser.object(first == null ? "" : first, Header.NAMES), clock.instant());
        } catch (EventRejected noObject) {
            throw new HeaderRefused("header");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireSupported(@Nullable MediaType type) {
        String name = type == null ? "" : (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (!TAKEN.contains(name) || (charset != null && !charset.equalsIgnoreCase("utf-8"))) {
            throw new NotSupportedException();
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
