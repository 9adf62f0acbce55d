package dev.sayso.catalog.intake;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What became of a held change; made once. */
@Entity
class HeldDecision {

    /** How it ended. */
    enum Outcome {
        APPROVED,
        REFUSED,
        /** A later word of the platform on the same item took its place. */
        SUPERSEDED
    }

    @Id
    private UUID heldChangeId;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Outcome outcome;

    private @Nullable UUID accountId;

    private Instant decidedAt;

    protected HeldDecision() {
    }

    /** @param accountId who decided; null if nobody had to */
    HeldDecision(UUID heldChangeId, Outcome outcome, @Nullable UUID accountId, Instant now) {
        this.heldChangeId = heldChangeId;
        this.outcome = outcome;
        this.accountId = accountId;
        this.decidedAt = now;
    }
}
