package dev.sayso.revenue.intake;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

/**
 * Some chunks of a file, each read and checked while those before are posted. Nobody else reads the file until it is closed.
 */
final class RowsAhead implements AutoCloseable {

    private final ExecutorService thread;
    private final EventFile file;
    private final int size;
    private int left;
    private @Nullable Future<List<FileRow>> next;

    /**
     * @param size of a chunk
     * @param chunks how many are read at most
     */
    RowsAhead(ExecutorService thread, EventFile file, int size, int chunks) {
        this.thread = thread;
        this.file = file;
        this.size = size;
        left = chunks;
        read();
    }

    private void read() {
        next = left-- > 0 ? thread.submit(() -> file.next(size)) : null;
    }

    /** Null after the last chunk; empty at the end of the file. */
    @Nullable
    List<FileRow> next() throws IOException {
        if (next == null) {
            return null;
        }
        List<FileRow> rows = get(next);
        read();
        return rows;
    }

    private static List<FileRow> get(Future<List<FileRow>> reading) throws IOException {
        try {
            return reading.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /** Waits until nothing is read any more. */
    @Override
    public void close() throws IOException {
        if (next != null) {
            get(next);
            next = null;
        }
    }
}
