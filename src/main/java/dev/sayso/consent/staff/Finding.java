package dev.sayso.consent.staff;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import dev.sayso.account.Account;
import dev.sayso.feed.Fact;

/** Who of the staff decided something, when and why, and the fact that made it known. */
@Embeddable
class Finding {

    private String why;

    private Instant decidedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decided_by_id")
    private Account decidedBy;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "fact_id")
    private Fact fact;

    protected Finding() {
    }

    Finding(String why, Account by, Fact fact) {
        this.why = why;
        this.decidedAt = fact.at();
        this.decidedBy = by;
        this.fact = fact;
    }

    String why() {
        return why;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
