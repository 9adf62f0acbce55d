package dev.sayso.catalog.imports;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;

import dev.sayso.web.Ids;
import dev.sayso.web.NameRefused;

/** Keeps a file that comes in, looks whether it is one of items, and has it read. */
@ApplicationScoped
class Intake {

    private static final Set<String> SAYS_NOTHING = Set.of("", "application/octet-stream");
    private static final int LONGEST_NAME = 200;

    private final Spool spool;
    private final ImportDesk desk;
    private final ImportJob job;
    private final Clock clock;

    Intake(Spool spool, ImportDesk desk, ImportJob job, Clock clock) {
        this.spool = spool;
        this.desk = desk;
        this.job = job;
        this.clock = clock;
    }

    /**
     * @throws NotSupportedException if the type is none of ours
     * @throws FileRefused if columns are missing
     * @throws NameRefused for names of columns that stand twice or are nearly right
     */
    Import open(InputStream body, @Nullable MediaType type, Announcement said) {
        String name = type == null ? "" : (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if ((ImportFormat.of(name).isEmpty() && !SAYS_NOTHING.contains(name))
                || (charset != null && !charset.equalsIgnoreCase("utf-8"))) {
            throw new NotSupportedException();
        }
        UUID id = Ids.next(clock);
        long bytes = spool.keep(id, body);
        return open(id, "", ImportFormat.of(name).orElseGet(() -> spool.format(id)), said, bytes);
    }

    /** A file uploaded by an administrator. */
    Import open(Path uploaded, String fileName, boolean dryRun) {
        UUID id = Ids.next(clock);
        long bytes = spool.keep(id, uploaded);
        String shortName = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
        return open(id, shortName, spool.format(id), new Announcement(dryRun, null), bytes);
    }

    /** What is refused, or cannot be written down, leaves nothing behind. */
    private Import open(UUID id, String fileName, ImportFormat format, Announcement said, long bytes) {
        boolean opened = false;
        try {
            spool.requireReadable(id, format);
            Import file = desk.open(id, fileName, format, said, bytes, spool.id());
            opened = true;
            job.wake();
            return file;
        } finally {
            if (!opened) {
                spool.drop(id);
            }
        }
    }
}
