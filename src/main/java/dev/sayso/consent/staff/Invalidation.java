package dev.sayso.consent.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;

/** That staff found somebody's yes for an item and a use invalid. It counts until it is lifted or they say yes anew. */
@Entity
@Immutable
public class Invalidation {

    @Id
    private UUID id;

    private Long creatorId;

    private Long itemId;

    private String useName;

    private LocalDate fromDay;

    @Embedded
    private Finding finding;

    protected Invalidation() {
    }

    Invalidation(UUID id, Invalid invalid, Finding finding) {
        this.id = id;
        this.creatorId = invalid.creatorId();
        this.itemId = invalid.itemId();
        this.useName = invalid.use();
        this.fromDay = invalid.fromDay();
        this.finding = finding;
    }

    public UUID id() {
        return id;
    }

    public Long creatorId() {
        return creatorId;
    }

    public Long itemId() {
        return itemId;
    }

    public String use() {
        return useName;
    }

    /** The day from which what was made is disabled. */
    public LocalDate fromDay() {
        return fromDay;
    }

    public String why() {
        return finding.why();
    }

    public Instant decidedAt() {
        return finding.decidedAt();
    }
}
