package dev.sayso.terms.admin;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Drafts by their use. */
@ApplicationScoped
class TermsDrafts implements PanacheRepositoryBase<TermsDraft, UUID> {

    Optional<TermsDraft> of(String use, UUID id) {
        return find("select distinct d from TermsDraft d join fetch d.wordings where d.use.name = ?1 and d.id = ?2", use, id)
                .singleResultOptional();
    }

    void forget(Instant before) {
        getEntityManager().createNativeQuery("delete from terms_draft where saved_at < ?1").setParameter(1, before)
                .executeUpdate();
    }
}
