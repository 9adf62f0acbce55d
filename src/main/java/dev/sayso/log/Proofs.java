package dev.sayso.log;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.log.note.TlogProof;
import dev.sayso.log.tree.TiledTree;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Proves that facts are in the log. */
@ApplicationScoped
public class Proofs {

    /** Longer than what is recorded usually takes to be in the log. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final LogHeads heads;
    private final LogEntries entries;
    private final LogTiles tiles;
    private final LogKeys keys;

    Proofs(LogHeads heads, LogEntries entries, LogTiles tiles, LogKeys keys) {
        this.heads = heads;
        this.entries = entries;
        this.tiles = tiles;
        this.keys = keys;
    }

    /** The proof under the last checkpoint of its log; empty as long as the fact is not under it. */
    public Optional<TlogProof> of(long fact) {
        return entries.under(fact).map(under -> new TlogProof(null, under.place(),
                new TiledTree(under.size(), tiles.committed(under.epoch())).inclusion(under.place()).path(),
                LogHeads.read(under.checkpoint())));
    }

    /**
     * The same, after a moment for what has just been recorded. Call it before anything is read outside a transaction:
     * whoever did keeps a connection to the database, and must not wait for another.
     *
     * @param fact looks it up, in a short transaction
     */
    public Optional<TlogProof> await(LongSupplier fact) {
        Supplier<Optional<TlogProof>> look = () -> QuarkusTransaction.requiringNew().call(() -> of(fact.getAsLong()));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Optional<TlogProof> proof = look.get();
        while (proof.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            proof = look.get();
        }
        return proof;
    }

    /** For many records at once, under the present checkpoint and the last ones of earlier histories. */
    public LogCheck check() {
        return new LogCheck(heads.all(), keys.verifiers(), tiles);
    }
}
