package dev.sayso.catalog.imports;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.sayso.catalog.intake.JsonRows;
import dev.sayso.web.Ids;

/** Keeps the files of imports until they are read to their end. */
@ApplicationScoped
class Spool {

    private static final String ENDING = ".items";

    private final Path folder;
    private final JsonRows json;
    private final Clock clock;

    Spool(@ConfigProperty(name = "sayso.import.spool") Path folder, JsonRows json, Clock clock) {
        this.folder = folder;
        this.json = json;
        this.clock = clock;
    }

    /** Tells this spool from those of other machines; kept beside the files, so that it is where they are. */
    UUID id() {
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

    /**
     * Keeps what comes and says how many bytes it was; nothing of what breaks off.
     *
     * @throws BadRequestException if it breaks off
     */
    long keep(UUID id, InputStream body) {
        boolean whole = false;
        try {
            Files.createDirectories(folder);
            long bytes = Files.copy(new Incoming(body), file(id));
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
    long keep(UUID id, Path uploaded) {
        try {
            Files.createDirectories(folder);
            Files.move(uploaded, file(id), StandardCopyOption.REPLACE_EXISTING);
            return Files.size(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportFormat format(UUID id) {
        try (InputStream in = Files.newInputStream(file(id))) {
            int first = in.read();
            return ImportFormat.byFirst(first == 0xEF && in.skip(2) == 2 ? in.read() : first);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws FileRefused if it is no file of items at all */
    void requireReadable(UUID id, ImportFormat format) {
        if (format == ImportFormat.CSV) {
            try (CsvRows rows = new CsvRows(file(id))) {
                FileRefused.unlessComplete(rows.header());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Empty if the file is missing. */
    Optional<RowReader> open(Import file) throws IOException {
        Path path = file(file.id());
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        RowReader rows = file.format() == ImportFormat.CSV ? new CsvRows(path) : new JsonLines(path, json);
        try {
            return Optional.of(new DistinctRows(rows, new MetIds(folder.resolve(Ids.next(clock) + ".ids"))));
        } catch (IOException noPlaceForIds) {
            rows.close();
            throw noPlaceForIds;
        }
    }

    void drop(UUID id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files that nobody has written to since, by their imports. */
    List<UUID> untouchedSince(Instant moment) throws IOException {
        Files.createDirectories(folder);
        List<UUID> untouched = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                    untouched.add(UUID.fromString(file.getFileName().toString().replace(ENDING, "")));
                }
            }
        }
        return untouched;
    }

    private Path file(UUID id) {
        return folder.resolve(id + ENDING);
    }
}
