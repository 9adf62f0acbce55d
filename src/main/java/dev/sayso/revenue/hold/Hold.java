package dev.sayso.revenue.hold;

import java.time.Instant;
import java.util.Currency;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import dev.sayso.money.Money;

/** Contested money of a creator. It never changes; what was decided is a row of its own. */
@Entity
public class Hold {

    @Id
    private UUID id;

    private String reference;

    private Long creatorId;

    private String currency;

    private long accruedMicros;

    private long availableMicros;

    private long claimedMicros;

    private @Nullable UUID heldBy;

    private Instant heldAt;

    protected Hold() {
    }

    Hold(UUID id, String reference, long creatorId, Contested contested, @Nullable UUID by, Instant now) {
        this.id = id;
        this.reference = reference;
        this.creatorId = creatorId;
        this.currency = contested.accrued().currency().getCurrencyCode();
        this.accruedMicros = contested.accrued().micros();
        this.availableMicros = contested.available().micros();
        this.claimedMicros = contested.claimed().micros();
        this.heldBy = by;
        this.heldAt = now;
    }

    public UUID id() {
        return id;
    }

    /** What it is contested in. */
    public String reference() {
        return reference;
    }

    public Long creatorId() {
        return creatorId;
    }

    public Instant heldAt() {
        return heldAt;
    }

    /** Where the money was. */
    public Contested contested() {
        return new Contested(money(accruedMicros), money(availableMicros), money(claimedMicros));
    }

    private Money money(long micros) {
        return new Money(micros, Currency.getInstance(currency));
    }
}
