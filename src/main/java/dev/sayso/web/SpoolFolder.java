package dev.sayso.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.BadRequestException;

/** Keeps files that came in until they are read to their end. */
public final class SpoolFolder {

    /** Several features may keep their files in one folder. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path folder;
    private final String ending;
    private final Clock clock;

    /** @param ending of the files' names, which tells them from those of others in the same folder */
    public SpoolFolder(Path folder, String ending, Clock clock) {
        this.folder = folder;
        this.ending = ending;
        this.clock = clock;
    }

    /** Tells this spool from those of other machines; kept beside the files, so that it is where they are. */
    public UUID id() {
        synchronized (ONE_AT_A_TIME) {
            Path name = folder.resolve("spool-id");
            try {
                Files.createDirectories(folder);
                if (!Files.exists(name)) {
                    Files.writeString(name, Ids.next(clock).toString(), StandardOpenOption.CREATE_NEW);
                }
                return UUID.fromString(Files.readString(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Keeps what comes and says how many bytes it was; nothing of what breaks off.
     *
     * @throws BadRequestException if it breaks off
     */
    public long keep(UUID id, InputStream body) {
        boolean whole = false;
        try {
            Files.createDirectories(folder);
            try (OutputStream kept = Files.newOutputStream(file(id))) {
                new Incoming(body).transferTo(kept);
            }
            long bytes = Files.size(file(id));
            whole = true;
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!whole) {
                drop(id);
            }
        }
    }

    /** Takes over a file that was uploaded. */
    public long keep(UUID id, Path uploaded) {
        boolean whole = false;
        try {
            Files.createDirectories(folder);
            Files.move(uploaded, file(id), StandardCopyOption.REPLACE_EXISTING);
            long bytes = Files.size(file(id));
            whole = true;
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!whole) {
                drop(id);
            }
        }
    }

    public void drop(UUID id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files that nobody has written to since, by their ids. */
    public List<UUID> untouchedSince(Instant moment) throws IOException {
        Files.createDirectories(folder);
        List<UUID> untouched = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ending)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                    untouched.add(UUID.fromString(file.getFileName().toString().replace(ending, "")));
                }
            }
        }
        return untouched;
    }

    public Path file(UUID id) {
        return folder.resolve(id + ending);
    }

    /** Where something may be written down for a while. */
    public Path beside(String name) {
        return folder.resolve(name);
    }
}
