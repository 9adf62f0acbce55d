package dev.sayso.consent.staff;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;

/** That an invalidation no longer holds. */
@Entity
@Immutable
class InvalidationLift {

    @Id
    private UUID invalidationId;

    @Embedded
    private Finding finding;

    protected InvalidationLift() {
    }

    InvalidationLift(Invalidation invalidation, Finding finding) {
        this.invalidationId = invalidation.id();
        this.finding = finding;
    }
}
