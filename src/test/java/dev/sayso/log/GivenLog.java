package dev.sayso.log;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.Wait;
import dev.sayso.log.note.TlogProof;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

/** Waits for the log. */
@ApplicationScoped
public class GivenLog {

    private final Proofs proofs;
    private final LogRecords records;
    private final LogHeads heads;
    private final LogKeys keys;

    GivenLog(Proofs proofs, LogRecords records, LogHeads heads, LogKeys keys) {
        this.proofs = proofs;
        this.records = records;
        this.heads = heads;
        this.keys = keys;
    }

    /** The proof that a fact is logged, once it is. */
    public TlogProof proof(long fact) {
        Wait.until("the log", () -> find(fact).isPresent());
        return find(fact).orElseThrow();
    }

    private Optional<TlogProof> find(long fact) {
        return QuarkusTransaction.requiringNew().call(() -> proofs.of(fact));
    }

    /** What a fact is logged as; empty once that is erased. */
    public Optional<LogRecord> record(long fact) {
        return Optional.ofNullable(QuarkusTransaction.requiringNew().call(() -> records.of(List.of(fact)).get(fact)));
    }

    /** The fact whose entry stands there in a log. */
    public long factAt(long place, String origin) {
        return QuarkusTransaction.requiringNew()
                .call(() -> records.factAt(heads.named(origin).orElseThrow().epoch(), place).orElseThrow());
    }

    /** As if this node had been started again, in another history perhaps. */
    public void startedAgain() {
        keys.prepare(new StartupEvent());
    }

    long size() {
        return QuarkusTransaction.requiringNew().call(() -> heads.head().size());
    }
}
