package dev.sayso.catalog.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

/** The files that are being read here, each where its import is. For the one thread that reads. */
@Singleton
class OpenFiles {

    private record OpenFile(RowReader rows, long at) {
    }

    private final Map<UUID, OpenFile> open = new HashMap<>();
    private final Spool spool;

    OpenFiles(Spool spool) {
        this.spool = spool;
    }

    /** The rest of the file; empty if the file is missing. */
    Optional<RowReader> at(Import file) throws IOException {
        OpenFile known = open.get(file.id());
        if (known != null && known.at() == file.rowsRead()) {
            return Optional.of(known.rows());
        }
        close(file.id());
        Optional<RowReader> rows = spool.open(file);
        if (rows.isPresent()) {
            open.put(file.id(), new OpenFile(rows.get(), file.rowsRead()));
            rows.get().skip(file.rowsRead());
        }
        return rows;
    }

    void movedTo(UUID id, long at) {
        open.computeIfPresent(id, (key, file) -> new OpenFile(file.rows(), at));
    }

    void close(UUID id) {
        OpenFile file = open.remove(id);
        if (file != null) {
            try {
                file.rows().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void closeAllBut(List<Import> running) {
        Set<UUID> kept = running.stream().map(Import::id).collect(Collectors.toSet());
        List.copyOf(open.keySet()).stream().filter(id -> !kept.contains(id)).forEach(this::close);
    }
}
