package dev.sayso.consent.certificate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.web.Scalars;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Certificates as they were made. */
@ApplicationScoped
class Certificates implements PanacheRepositoryBase<Certificate, UUID> {

    private static final String ITEMS = "select count(*) from holding where creator_id = ?1 and not removed";

    /** For whoever has its id. */
    Optional<Certificate> of(UUID id) {
        return find("from Certificate c join fetch c.creator join fetch c.fact where c.id = ?1", id).firstResultOptional();
    }

    /** A creator's, the newest first. */
    List<Certificate> latest(long creatorId, int most) {
        return find("creator.id = ?1 order by at desc, id desc", creatorId).page(0, most).list();
    }

    /** How many items a creator has. */
    long items(long creatorId) {
        return Scalars.number(getEntityManager().createNativeQuery(ITEMS).setParameter(1, creatorId));
    }
}
