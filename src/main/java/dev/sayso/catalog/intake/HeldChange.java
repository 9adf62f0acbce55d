package dev.sayso.catalog.intake;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import dev.sayso.web.Place;

/** A row that would take something from a holder, kept as it came; it waits until it has a {@link HeldDecision}. */
@Entity
public class HeldChange {

    @Id
    private UUID id;

    private Long itemId;

    private String submitted;

    private Instant heldAt;

    protected HeldChange() {
    }

    HeldChange(UUID id, long itemId, String submitted, Instant now) {
        this.id = id;
        this.itemId = itemId;
        this.submitted = submitted;
        this.heldAt = now;
    }

    public UUID id() {
        return id;
    }

    Long itemId() {
        return itemId;
    }

    String submitted() {
        return submitted;
    }

    public Instant heldAt() {
        return heldAt;
    }

    /** Where a list goes on after it. */
    Place place() {
        return new Place(heldAt, id);
    }
}
