package dev.sayso.derivative.ending;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;

import dev.sayso.feed.Fact;

/** It is allowed again before it had to be gone. */
@Entity
@Immutable
public class EndingCancellation {

    @Id
    private UUID endingId;

    private Instant cancelledAt;

    private Long causeId;

    protected EndingCancellation() {
    }

    /** @param act the fact that made it allowed */
    EndingCancellation(Ending ending, Fact act) {
        this.endingId = ending.id();
        this.cancelledAt = act.at();
        this.causeId = act.id();
    }

    public UUID endingId() {
        return endingId;
    }

    public Instant cancelledAt() {
        return cancelledAt;
    }
}
