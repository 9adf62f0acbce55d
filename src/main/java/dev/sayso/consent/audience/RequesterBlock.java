package dev.sayso.consent.audience;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;

import org.hibernate.annotations.Immutable;

import dev.sayso.feed.Fact;

/** That a creator never wants a requester, or no longer refuses one. */
@Entity
@Immutable
public class RequesterBlock {

    @Id
    @GeneratedValue(generator = "requester_block_seq")
    @SequenceGenerator(name = "requester_block_seq", allocationSize = 50)
    private Long id;

    private Long creatorId;

    private String requester;

    private int number;

    private boolean blocked;

    private Instant decidedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private Fact fact;

    protected RequesterBlock() {
    }

    RequesterBlock(long creatorId, String requester, int number, boolean blocked, Fact fact) {
        this.creatorId = creatorId;
        this.requester = requester;
        this.number = number;
        this.blocked = blocked;
        this.decidedAt = fact.at();
        this.fact = fact;
    }

    public String requester() {
        return requester;
    }

    /** 1, 2, 3… within the creator and the requester; the last one counts. */
    public int number() {
        return number;
    }

    /** False where it takes the block before it back. */
    public boolean isBlocked() {
        return blocked;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    Fact fact() {
        return fact;
    }
}
