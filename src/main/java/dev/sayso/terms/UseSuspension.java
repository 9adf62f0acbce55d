package dev.sayso.terms;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;

import dev.sayso.account.Account;
import dev.sayso.feed.Fact;

/** A use suspended for everybody, or such a suspension lifted. Answers stay as they are. */
@Entity
public class UseSuspension {

    @Id
    @GeneratedValue(generator = "use_suspension_seq")
    @SequenceGenerator(name = "use_suspension_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "use_name")
    private Use use;

    private int number;

    private boolean suspended;

    private Instant decidedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private Account decidedBy;

    private String why;

    @ManyToOne(fetch = FetchType.LAZY)
    private Fact fact;

    protected UseSuspension() {
    }

    UseSuspension(Use use, int number, boolean suspended, String why, Account by, Instant now, Fact fact) {
        this.use = use;
        this.number = number;
        this.suspended = suspended;
        this.why = why;
        this.decidedBy = by;
        this.decidedAt = now;
        this.fact = fact;
    }

    /** The use's name. */
    public String use() {
        return use.name();
    }

    /** 1, 2, 3… within the use; the last one counts. */
    public int number() {
        return number;
    }

    /** False where it lifts the suspension before it. */
    public boolean isSuspended() {
        return suspended;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public Account decidedBy() {
        return decidedBy;
    }

    public String why() {
        return why;
    }

    public Fact fact() {
        return fact;
    }

    /** Whether the same person did the same before: a form sent twice. */
    boolean is(String reason, Account by) {
        return why.equals(reason) && decidedBy.id().equals(by.id());
    }
}
