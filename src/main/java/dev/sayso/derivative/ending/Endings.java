package dev.sayso.derivative.ending;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.web.Scalars;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** What has to go and was not cancelled. */
@ApplicationScoped
public class Endings implements PanacheRepositoryBase<Ending, UUID> {

    private static final String HOLD = "select id from ending_progress where id = 1 for update skip locked";

    private static final String OPEN = """
            from Ending e where not exists (select 1 from EndingCancellation c where c.endingId = e.id)""";

    /** The platform has not confirmed that it is gone, and it can still be seen. */
    private static final String LEFT = """
            select e.derivative_id from ending e join item i on i.id = e.derivative_id
              join item_version v on v.id = i.version_id and not v.removed
            where e.due_at <= ?1 and not exists (select 1 from ending_cancellation c where c.ending_id = e.id)
            group by e.derivative_id order by min(e.due_at), e.derivative_id limit ?2""";

    private static final String BELOW = """
            select d.item_id from derivative d
            where (d.item_id = ?1 or exists (select 1 from ancestry a where a.item_id = d.item_id and a.ancestor_id = ?1))
              and not exists (select 1 from removal r where r.derivative_id = d.item_id)
            order by d.item_id""";

    private static final String HIDDEN = """
            select d.item_id from derivative d where d.item_id = any (cast(?1 as bigint array))
              and (exists (select 1 from removal r where r.derivative_id = d.item_id)
                or not exists (select 1 from licence l where l.derivative_id = d.item_id and l.state <> 'UNLICENSED')
                or exists (select 1 from ending e where e.derivative_id = d.item_id and e.policy = 'TAKE_DOWN'
                  and not exists (select 1 from ending_cancellation c where c.ending_id = e.id)))""";

    /** For this transaction alone to go on from; empty if somebody else does. */
    Optional<EndingProgress> hold() {
        List<?> held = getEntityManager().createNativeQuery(HOLD).getResultList();
        return held.isEmpty() ? Optional.empty()
                : Optional.of(getEntityManager().find(EndingProgress.class, EndingProgress.ONLY));
    }

    /** Those that are not cancelled, the earliest due first. */
    public List<Ending> openOf(Collection<Long> derivatives) {
        return derivatives.isEmpty() ? List.of() : list(OPEN + " and e.derivativeId in ?1 order by e.dueAt, e.id", derivatives);
    }

    /** Those that go back to one parent of one derivative. */
    List<Ending> openThrough(Edge edge) {
        return list(OPEN + " and e.throughId = ?1 and e.itemId = ?2 and e.useName = ?3", edge.derivative(), edge.parent(),
                edge.use());
    }

    /** The derivative itself and all that was made from it and was not removed, by inner ids. */
    List<Long> below(long derivative) {
        return Scalars.longs(getEntityManager().createNativeQuery(BELOW).setParameter(1, derivative));
    }

    /** All that a derivative goes back to, by inner ids. */
    List<Long> above(long derivative) {
        return Scalars.longs(getEntityManager()
                .createNativeQuery("select a.ancestor_id from ancestry a where a.item_id = ?1")
                .setParameter(1, derivative));
    }

    /** Derivatives whose time is over and that the catalogue still has, the longest overdue first. */
    List<Long> left(Instant moment, int limit) {
        return Scalars.longs(getEntityManager().createNativeQuery(LEFT).setParameter(1, moment).setParameter(2, limit));
    }

    /** Those of these derivatives that must not be seen. */
    List<Long> hidden(Collection<Long> derivatives) {
        return Scalars.longs(getEntityManager().createNativeQuery(HIDDEN)
                .setParameter(1, derivatives.toArray(Long[]::new)));
    }
}
