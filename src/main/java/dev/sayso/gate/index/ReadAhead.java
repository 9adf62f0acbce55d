package dev.sayso.gate.index;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.sayso.consent.reading.StandingScan;

/** Reads all items in their order, some of them while those before are worked out. */
final class ReadAhead implements AutoCloseable {

    private static final int CHUNK = 2_000;

    private final EntryReader reader;
    private final StandingScan scan;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "sayso-gate-reads");
        made.setDaemon(true);
        return made;
    });
    private Future<Optional<Part>> next;
    private long last;

    /** @param asOf the end of the event log before this began */
    ReadAhead(EntryReader reader, long asOf) {
        this.reader = reader;
        scan = reader.scan(asOf);
        next = thread.submit(this::read);
    }

    /** The next items; none at the end. */
    Optional<Part> next() {
        try {
            Optional<Part> part = next.get();
            if (part.isPresent()) {
                next = thread.submit(this::read);
            }
            return part;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private Optional<Part> read() {
        Optional<Part> part = reader.next(scan, last, CHUNK);
        part.ifPresent(some -> last = some.ids().get(some.ids().size() - 1));
        return part;
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
