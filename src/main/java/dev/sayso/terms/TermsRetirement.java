package dev.sayso.terms;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;

import org.jspecify.annotations.Nullable;

import dev.sayso.account.Account;
import dev.sayso.feed.Fact;

/** Terms taken back by the platform: no longer offered, and ended early for those who said yes only where law demands. */
@Entity
public class TermsRetirement {

    @Id
    private @Nullable Long termsId;

    @OneToOne(fetch = FetchType.LAZY)
    @MapsId
    private Terms terms;

    private Instant decidedAt;

    private Instant retiredFrom;

    private @Nullable Instant consentsEndAt;

    private String why;

    @ManyToOne(fetch = FetchType.LAZY)
    private Account decidedBy;

    @ManyToOne(fetch = FetchType.LAZY)
    private Fact fact;

    protected TermsRetirement() {
    }

    TermsRetirement(Terms terms, Retiring wanted, Account by, Instant now, Fact fact) {
        this.terms = terms;
        this.retiredFrom = wanted.from() == null ? now : wanted.from();
        this.consentsEndAt = wanted.consentsEnd();
        this.why = wanted.why();
        this.decidedBy = by;
        this.decidedAt = now;
        this.fact = fact;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** From this moment the terms are not offered, and account rules under them reach no newly registered item. */
    public Instant from() {
        return retiredFrom;
    }

    /** When every yes under these terms ends, if the platform had to end them early. */
    public Optional<Instant> consentsEnd() {
        return Optional.ofNullable(consentsEndAt);
    }

    public String why() {
        return why;
    }

    public Account decidedBy() {
        return decidedBy;
    }

    public Fact fact() {
        return fact;
    }

    /** Whether the same person asked for the same before: a form sent twice. */
    boolean is(Retiring wanted, Account by) {
        return decidedBy.id().equals(by.id()) && why.equals(wanted.why())
                && (wanted.from() == null || retiredFrom.equals(wanted.from()))
                && consentsEnd().equals(Optional.ofNullable(wanted.consentsEnd()));
    }
}
