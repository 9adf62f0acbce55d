package dev.sayso.consent;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;

/** That a creator lets a yes end, so that nobody reminds them of it. */
@Entity
@Immutable
class AcceptedEnd {

    @Id
    private Long answerId;

    private Instant acceptedAt;

    protected AcceptedEnd() {
    }

    AcceptedEnd(Answer answer, Instant now) {
        this.answerId = answer.id();
        this.acceptedAt = now;
    }
}
