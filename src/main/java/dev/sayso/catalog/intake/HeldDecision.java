package dev.sayso.catalog.intake;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.HeldOutcome;

/** What became of a held change; made once. */
@Entity
class HeldDecision {

    @Id
    private UUID heldChangeId;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private HeldOutcome outcome;

    private @Nullable UUID accountId;

    private Instant decidedAt;

    protected HeldDecision() {
    }

    /** @param accountId who decided; null if nobody had to */
    HeldDecision(UUID heldChangeId, HeldOutcome outcome, @Nullable UUID accountId, Instant now) {
        this.heldChangeId = heldChangeId;
        this.outcome = outcome;
        this.accountId = accountId;
        this.decidedAt = now;
    }

    boolean is(HeldOutcome wanted, UUID by) {
        return outcome == wanted && by.equals(accountId);
    }

    public HeldOutcome outcome() {
        return outcome;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
