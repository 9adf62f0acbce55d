package dev.sayso.catalog.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.sayso.catalog.intake.JsonRows;

/** Keeps the files of imports until they are read to their end. */
@ApplicationScoped
class Spool {

    private final Path folder;
    private final JsonRows json;

    Spool(@ConfigProperty(name = "sayso.import.spool") Path folder, JsonRows json) {
        this.folder = folder;
        this.json = json;
    }

    /** Keeps what comes and says how many bytes it was. */
    long keep(UUID id, InputStream body) {
        try {
            Files.createDirectories(folder);
            return Files.copy(body, file(id));
        } catch (IOException e) {
            drop(id);
            throw new UncheckedIOException(e);
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

    /** Empty if the file is not on this machine. */
    Optional<RowReader> open(Import file) throws IOException {
        Path path = file(file.id());
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        return Optional.of(file.format() == ImportFormat.CSV ? new CsvRows(path) : new JsonLines(path, json));
    }

    void drop(UUID id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(UUID id) {
        return folder.resolve(id + ".items");
    }
}
