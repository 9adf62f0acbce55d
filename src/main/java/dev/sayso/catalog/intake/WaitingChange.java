package dev.sayso.catalog.intake;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The one held change of an item that nobody has decided yet. */
@Entity
class WaitingChange {

    @Id
    private Long itemId;

    private UUID heldChangeId;

    private Instant heldAt;

    protected WaitingChange() {
    }

    WaitingChange(HeldChange held) {
        this.itemId = held.itemId();
        this.heldChangeId = held.id();
        this.heldAt = held.heldAt();
    }

    Long itemId() {
        return itemId;
    }

    UUID heldChangeId() {
        return heldChangeId;
    }
}
