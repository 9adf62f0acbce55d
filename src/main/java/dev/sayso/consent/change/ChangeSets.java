package dev.sayso.consent.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.LockMode;
import org.hibernate.Session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Change sets of creators. */
@ApplicationScoped
public class ChangeSets implements PanacheRepositoryBase<ChangeSet, UUID> {

    private static final List<String> FOUND = List.of("change_line", "change_sheet", "change_wish", "change_progress");

    /** One of a creator's own; empty for one that is foreign or missing. */
    public Optional<ChangeSet> of(long creatorId, UUID id) {
        return find("id = ?1 and creatorId = ?2", id, creatorId).singleResultOptional();
    }

    /** Those that somebody is to go on with, the one first that has waited longest. */
    List<UUID> due(Instant now, int limit) {
        return getEntityManager()
                .createQuery("select id from ChangeSet where state in (WEIGHING, APPLYING) and dueAt <= ?1 order by dueAt, id",
                        UUID.class)
                .setParameter(1, now).setMaxResults(limit).getResultList();
    }

    /** One of those for this transaction alone; empty if somebody else holds it, or nothing is left to do. */
    Optional<ChangeSet> held(UUID id, Instant now) {
        return getEntityManager().unwrap(Session.class).createSelectionQuery("""
                from ChangeSet where id = ?1 and state in (WEIGHING, APPLYING) and dueAt <= ?2""", ChangeSet.class)
                .setParameter(1, id).setParameter(2, now).setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED).getResultStream()
                .findFirst();
    }

    /** Whether somebody is to go on with it. */
    boolean isUnderWay(UUID id) {
        return getEntityManager()
                .createQuery("select count(*) from ChangeSet where id = ?1 and state in (WEIGHING, APPLYING)", Long.class)
                .setParameter(1, id).getSingleResult() > 0;
    }

    /** Those that were looked at last before a moment, and not applied. */
    List<UUID> leftBefore(Instant moment, int limit) {
        return getEntityManager()
                .createQuery("select id from ChangeSet where state in (DRAFT, REVIEWED) and dueAt < ?1 order by dueAt",
                        UUID.class)
                .setParameter(1, moment).setMaxResults(limit).getResultList();
    }

    void forget(UUID id) {
        for (String table : FOUND) {
            getEntityManager().createNativeQuery("delete from " + table + " where change_set_id = ?1").setParameter(1, id)
                    .executeUpdate();
        }
        deleteById(id);
    }

    public List<ChangeWish> wishes(UUID id) {
        return getEntityManager()
                .createQuery("from ChangeWish where changeSetId = ?1 order by place", ChangeWish.class).setParameter(1, id)
                .getResultList();
    }
}
