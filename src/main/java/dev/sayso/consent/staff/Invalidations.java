package dev.sayso.consent.staff;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Findings that a yes was invalid. */
@ApplicationScoped
public class Invalidations implements PanacheRepositoryBase<Invalidation, UUID> {

    /** Those of an item, lifted ones included, the newest first. */
    public List<Invalidation> of(long itemId) {
        return list("itemId = ?1 order by id desc", itemId);
    }
}
