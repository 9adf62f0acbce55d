package dev.sayso.revenue.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

/** The files that are being read here, each where its batch is. For the one thread that reads. */
@Singleton
class BatchFiles {

    private record Open(EventFile events, long at) {
    }

    private final Map<UUID, Open> open = new HashMap<>();
    private final BatchSpool spool;
    private final EventParser parser;

    BatchFiles(BatchSpool spool, EventParser parser) {
        this.spool = spool;
        this.parser = parser;
    }

    /** The rest of the file; empty if the file is missing. */
    Optional<EventFile> at(UUID id, long rows) throws IOException {
        Open known = open.get(id);
        if (known != null && known.at() == rows) {
            return Optional.of(known.events());
        }
        close(id);
        if (!Files.exists(spool.files().file(id))) {
            return Optional.empty();
        }
        EventFile events = new EventFile(spool.files().file(id), parser);
        open.put(id, new Open(events, rows));
        events.skip(rows);
        return Optional.of(events);
    }

    void movedTo(UUID id, long at) {
        open.computeIfPresent(id, (key, file) -> new Open(file.events(), at));
    }

    void close(UUID id) {
        Open file = open.remove(id);
        if (file != null) {
            try {
                file.events().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void closeAllBut(List<Batch> running) {
        Set<UUID> kept = running.stream().map(Batch::id).collect(Collectors.toSet());
        List.copyOf(open.keySet()).stream().filter(id -> !kept.contains(id)).forEach(this::close);
    }
}
