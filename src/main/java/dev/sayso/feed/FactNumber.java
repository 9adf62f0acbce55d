package dev.sayso.feed;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

import org.hibernate.annotations.Immutable;

/** A fact's place in the event log. "As of number N" means all facts with a number up to N. */
@Entity
@Immutable
public class FactNumber {

    @Id
    private Long number;

    @OneToOne(fetch = FetchType.LAZY)
    private Fact fact;

    private Instant numberedAt;

    protected FactNumber() {
    }

    public Long number() {
        return number;
    }

    public Fact fact() {
        return fact;
    }

    public Instant numberedAt() {
        return numberedAt;
    }
}
