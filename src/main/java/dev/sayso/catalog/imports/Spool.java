package dev.sayso.catalog.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.sayso.catalog.intake.JsonRows;
import dev.sayso.web.Ids;
import dev.sayso.web.NameRefused;
import dev.sayso.web.SpoolFolder;

/** Keeps the files of imports until they are read to their end. */
@ApplicationScoped
class Spool {

    private static final String ENDING = ".items";

    private final SpoolFolder files;
    private final JsonRows json;
    private final Clock clock;

    Spool(@ConfigProperty(name = "sayso.import.spool") Path folder, JsonRows json, Clock clock) {
        this.files = new SpoolFolder(folder, ENDING, clock);
        this.json = json;
        this.clock = clock;
    }

    /** Tells this spool from those of other machines. */
    UUID id() {
        return files.id();
    }

    /** Keeps what comes and says how many bytes it was. */
    long keep(UUID id, InputStream body) {
        return files.keep(id, body);
    }

    /** Takes over a file that was uploaded. */
    long keep(UUID id, Path uploaded) {
        return files.keep(id, uploaded);
    }

    ImportFormat format(UUID id) {
        try (InputStream in = Files.newInputStream(files.file(id))) {
            int first = in.read();
            return ImportFormat.byFirst(first == 0xEF && in.skip(2) == 2 ? in.read() : first);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws FileRefused if it is no file of items at all
     * @throws NameRefused for names of columns that stand twice or are nearly right
     */
    void requireReadable(UUID id, ImportFormat format) {
        if (format == ImportFormat.CSV) {
            try (CsvRows rows = new CsvRows(files.file(id))) {
                FileRefused.unlessComplete(rows.header(), rows.separator());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Empty if the file is missing. */
    Optional<RowReader> open(Import file) throws IOException {
        Path path = files.file(file.id());
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        RowReader rows = file.format() == ImportFormat.CSV ? new CsvRows(path) : new JsonLines(path, json);
        try {
            return Optional.of(new DistinctRows(rows, new MetIds(files.beside(Ids.next(clock) + ".ids"))));
        } catch (IOException noPlaceForIds) {
            rows.close();
            throw noPlaceForIds;
        }
    }

    void drop(UUID id) {
        files.drop(id);
    }

    /** The files that nobody has written to since, by their imports. */
    List<UUID> untouchedSince(Instant moment) throws IOException {
        return files.untouchedSince(moment);
    }
}
