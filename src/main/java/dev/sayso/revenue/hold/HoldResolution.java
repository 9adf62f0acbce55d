package dev.sayso.revenue.hold;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.sayso.revenue.HoldOutcome;

/** What was decided about a hold. */
@Entity
public class HoldResolution {

    @Id
    private UUID holdId;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private HoldOutcome outcome;

    private @Nullable Long awardedTo;

    private long awardedMicros;

    private @Nullable UUID resolvedBy;

    private Instant resolvedAt;

    protected HoldResolution() {
    }

    HoldResolution(UUID holdId, HoldOutcome outcome, @Nullable Long awardedTo, long awardedMicros, @Nullable UUID by,
            Instant now) {
        this.holdId = holdId;
        this.outcome = outcome;
        this.awardedTo = awardedTo;
        this.awardedMicros = awardedMicros;
        this.resolvedBy = by;
        this.resolvedAt = now;
    }

    public HoldOutcome outcome() {
        return outcome;
    }

    public Instant resolvedAt() {
        return resolvedAt;
    }
}
