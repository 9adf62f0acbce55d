package dev.sayso.catalog.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import dev.sayso.web.Place;
import dev.sayso.web.Rejection;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Files of items and what was wrong with them. */
@ApplicationScoped
class Imports implements PanacheRepositoryBase<Import, UUID> {

    private static final int AT_ONCE = 8;

    private final Clock clock;

    Imports(Clock clock) {
        this.clock = clock;
    }

    /** The latest first, after one of them. */
    List<Import> latest(@Nullable Place after, int most) {
        String order = "order by startedAt desc, id desc";
        PanacheQuery<Import> query = after == null ? find(order)
                : find("startedAt < ?1 or startedAt = ?1 and id < ?2 " + order, after.at(), after.id());
        return query.page(0, most).list();
    }

    /** Those to be read now whose files are in this spool, the oldest first. */
    List<Import> due(UUID spoolId) {
        return find("state = ?1 and spoolId = ?2 and (waitsUntil is null or waitsUntil <= ?3) order by startedAt, id",
                Import.State.RUNNING, spoolId, clock.instant()).page(0, AT_ONCE).list();
    }

    boolean isRunning(UUID id) {
        return count("id = ?1 and state = ?2", id, Import.State.RUNNING) > 0;
    }

    List<Import> unmovedSince(Instant moment) {
        return find("state = ?1 and movedAt < ?2", Import.State.RUNNING, moment).withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** As people and programs see them. */
    List<Rejection> shownRejections(UUID importId, long afterLine, int limit) {
        return rejections(importId, afterLine, limit).stream().map(ImportRejection::shown).toList();
    }

    /** In the order of the lines, after one of them. */
    List<ImportRejection> rejections(UUID importId, long afterLine, int limit) {
        return getEntityManager()
                .createQuery("from ImportRejection where importId = ?1 and line > ?2 order by line", ImportRejection.class)
                .setParameter(1, importId).setParameter(2, afterLine).setMaxResults(limit).getResultList();
    }
}
