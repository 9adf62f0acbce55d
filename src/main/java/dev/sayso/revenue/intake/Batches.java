package dev.sayso.revenue.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import dev.sayso.web.Place;
import dev.sayso.web.Rejection;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Files of revenue events, what they were checked against, and what was wrong with them. */
@ApplicationScoped
class Batches implements PanacheRepositoryBase<Batch, UUID> {

    private static final int AT_ONCE = 8;
    private static final List<Batch.State> RUNNING = List.of(Batch.State.CHECKING, Batch.State.POSTING);

    private final Clock clock;

    Batches(Clock clock) {
        this.clock = clock;
    }

    Optional<Batch> withPlatformId(String platformId) {
        return find("platformId", platformId).firstResultOptional();
    }

    /** The latest first, after one of them. */
    List<Batch> latest(Batch.@Nullable State only, @Nullable Place after, int most) {
        List<Batch.State> states = only == null ? List.of(Batch.State.values()) : List.of(only);
        String order = " order by startedAt desc, id desc";
        PanacheQuery<Batch> query = after == null ? find("state in ?1" + order, states)
                : find("state in ?1 and (startedAt < ?2 or startedAt = ?2 and id < ?3)" + order, states, after.at(),
                        after.id());
        return query.page(0, most).list();
    }

    /** Those to be read now whose files are in this spool, the oldest first. */
    List<Batch> due(UUID spoolId) {
        return find("state in ?1 and spoolId = ?2 and (waitsUntil is null or waitsUntil <= ?3) order by startedAt, id",
                RUNNING, spoolId, clock.instant()).page(0, AT_ONCE).list();
    }

    boolean isRunning(UUID id) {
        return count("id = ?1 and state in ?2", id, RUNNING) > 0;
    }

    List<Batch> unmovedSince(Instant moment) {
        return find("state in ?1 and movedAt < ?2", RUNNING, moment).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** By currency. */
    List<Control> controls(UUID batchId) {
        return getEntityManager().createQuery("from Control where batchId = ?1 order by currency", Control.class)
                .setParameter(1, batchId).getResultList();
    }

    /** The last line that is listed; 0 for none. */
    long lastRejection(UUID batchId) {
        return getEntityManager()
                .createQuery("select coalesce(max(line), 0) from EventRejection where batchId = ?1", Long.class)
                .setParameter(1, batchId).getSingleResult();
    }

    /** In the order of the lines, after one of them. */
    List<Rejection> rejections(UUID batchId, long afterLine, int limit) {
        return getEntityManager()
                .createQuery("from EventRejection where batchId = ?1 and line > ?2 order by line", EventRejection.class)
                .setParameter(1, batchId).setParameter(2, afterLine).setMaxResults(limit).getResultList().stream()
                .map(EventRejection::shown).toList();
    }
}
