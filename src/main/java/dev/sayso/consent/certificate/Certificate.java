package dev.sayso.consent.certificate;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.Immutable;

import dev.sayso.account.Creator;
import dev.sayso.feed.Fact;

/** That at one moment none of a creator's items was on for any use. It never changes. */
@Entity
@Immutable
public class Certificate {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Creator creator;

    private long items;

    private Instant at;

    @ManyToOne(fetch = FetchType.LAZY)
    private Fact fact;

    protected Certificate() {
    }

    /** @param items how many the creator had */
    Certificate(UUID id, Creator creator, long items, Fact fact) {
        this.id = id;
        this.creator = creator;
        this.items = items;
        this.at = fact.at();
        this.fact = fact;
    }

    /** Hard to guess: whoever has it may see the certificate. */
    public UUID id() {
        return id;
    }

    public Creator creator() {
        return creator;
    }

    /** How many items the creator had, none of which was on. */
    public long items() {
        return items;
    }

    /** The moment it is about. */
    public Instant at() {
        return at;
    }

    public Fact fact() {
        return fact;
    }
}
