package dev.sayso.consent.views;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Saved views by their creator. */
@ApplicationScoped
public class SavedViews implements PanacheRepositoryBase<SavedView, UUID> {

    /** Those of a creator, in the order in which they were saved. */
    public List<SavedView> of(long creatorId) {
        return list("creatorId = ?1 and deletedAt is null order by savedAt, id", creatorId);
    }

    /** One of a creator's, deleted or not. */
    Optional<SavedView> of(long creatorId, UUID id) {
        return find("creatorId = ?1 and id = ?2", creatorId, id).singleResultOptional();
    }
}
