package dev.sayso.derivative.ending;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.sayso.feed.Fact;
import dev.sayso.terms.Withdrawal;

/** A derivative has to go because something that it, or what it was made from, was made with is no longer allowed. */
@Entity
@Immutable
public class Ending {

    @Id
    private UUID id;

    private Long derivativeId;

    private Long throughId;

    private Long itemId;

    private String useName;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EndingCause cause;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Withdrawal policy;

    private Instant beganAt;

    private Instant dueAt;

    private Instant decidedAt;

    private Long causeId;

    private Long factId;

    protected Ending() {
    }

    /**
     * @param derivative what has to go
     * @param told the fact by which the platform learns of it
     */
    Ending(UUID id, long derivative, Sentence sentence, Fact told) {
        this.id = id;
        this.derivativeId = derivative;
        this.throughId = sentence.through();
        this.itemId = sentence.item();
        this.useName = sentence.use();
        this.cause = sentence.cause();
        this.policy = sentence.policy();
        this.beganAt = sentence.began();
        this.dueAt = sentence.due();
        this.decidedAt = told.at();
        this.causeId = sentence.causeId();
        this.factId = told.id();
    }

    public UUID id() {
        return id;
    }

    /** What has to go. */
    public Long derivativeId() {
        return derivativeId;
    }

    /** The derivative whose own parent is no longer allowed: itself, or one that it goes back to. */
    public Long throughId() {
        return throughId;
    }

    /** That parent. */
    public Long itemId() {
        return itemId;
    }

    /** The use of the parent that is no longer allowed. */
    public String use() {
        return useName;
    }

    public EndingCause cause() {
        return cause;
    }

    /** {@link Withdrawal#TAKE_DOWN}, hidden since it began, or {@link Withdrawal#WIND_DOWN}. */
    public Withdrawal policy() {
        return policy;
    }

    public Instant beganAt() {
        return beganAt;
    }

    /** By when it must be gone; until then it can be cancelled. */
    public Instant dueAt() {
        return dueAt;
    }

    /** The fact that made it necessary. */
    public Long causeId() {
        return causeId;
    }

    /** What it says to another derivative that goes back to the same. */
    Sentence sentence() {
        return new Sentence(throughId, itemId, useName, cause, policy, beganAt, dueAt, causeId);
    }
}
