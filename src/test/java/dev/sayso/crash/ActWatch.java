package dev.sayso.crash;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Looks at an act all the time, and remembers every state it was seen in. */
final class ActWatch implements AutoCloseable {

    private final Set<List<Long>> seen = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> watching;
    private volatile boolean stopped;

    ActWatch(Store store, UUID act) {
        watching = CompletableFuture.runAsync(() -> look(store, act));
    }

    private void look(Store store, UUID act) {
        try {
            while (!stopped) {
                seen.add(store.act(act));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that was ever seen of it. */
    Set<List<Long>> seen() {
        return Set.copyOf(seen);
    }

    /** Fails if it could not look. */
    @Override
    public void close() {
        stopped = true;
        watching.join();
    }
}
