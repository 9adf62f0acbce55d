package dev.sayso.feed;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A fact that waits for its number. */
@Entity
class PendingFact {

    @Id
    private Long factId;

    protected PendingFact() {
    }

    PendingFact(Fact fact) {
        this.factId = fact.id();
    }
}
