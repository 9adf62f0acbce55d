package dev.sayso.consent;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.Immutable;

import dev.sayso.feed.Fact;

/** That a creator closed their account: nothing of theirs that is asked for is allowed any more. */
@Entity
@Immutable
public class AccountClosing {

    @Id
    private Long creatorId;

    private Instant closedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private Fact fact;

    protected AccountClosing() {
    }

    AccountClosing(long creatorId, Fact fact) {
        this.creatorId = creatorId;
        this.closedAt = fact.at();
        this.fact = fact;
    }

    public Instant closedAt() {
        return closedAt;
    }

    Fact fact() {
        return fact;
    }
}
