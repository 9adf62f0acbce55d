package dev.sayso.revenue.check;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import dev.sayso.web.Place;

/** One look at the whole ledger, and how much of it there was. */
@Entity
public class RevenueCheck {

    @Id
    private UUID id;

    private Instant startedAt;

    private Instant finishedAt;

    private long journals;

    private long balances;

    private long targets;

    private long suspended;

    private long differences;

    protected RevenueCheck() {
    }

    RevenueCheck(UUID id, Instant startedAt, Instant finishedAt, long differences) {
        this.id = id;
        this.startedAt = startedAt;
        this.finishedAt = finishedAt;
        this.differences = differences;
    }

    void saw(long seenJournals, long seenBalances, long seenTargets, long seenSuspended) {
        this.journals = seenJournals;
        this.balances = seenBalances;
        this.targets = seenTargets;
        this.suspended = seenSuspended;
    }

    public UUID id() {
        return id;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant finishedAt() {
        return finishedAt;
    }

    public long journals() {
        return journals;
    }

    public long balances() {
        return balances;
    }

    public long targets() {
        return targets;
    }

    /** Pieces of events in suspense. */
    public long suspended() {
        return suspended;
    }

    /** How much was not what it must be. */
    public long differences() {
        return differences;
    }

    Place place() {
        return new Place(startedAt, id);
    }
}
