package dev.sayso.derivative.admin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.web.RowsByIds;
import dev.sayso.web.Scalars;

/** What staff have to look at. */
@ApplicationScoped
class Concerns {

    private static final String OBJECTED = """
            select d.item_id from derivative d join licence l on l.derivative_id = d.item_id and l.state = 'UNLICENSED'
            where not exists (select 1 from licence later where later.derivative_id = d.item_id and later.number > l.number)
              and exists (select 1 from ratification s where s.derivative_id = d.item_id and not s.allowed
                and not exists (select 1 from ratification later where later.derivative_id = s.derivative_id
                  and later.parent_place = s.parent_place and later.creator_id = s.creator_id and later.number > s.number))
              and d.item_id < :before
            order by d.item_id desc""";

    private static final String OVERDUE = """
            select d.item_id from derivative d where exists (
              select 1 from ending e where e.derivative_id = d.item_id and e.policy in ('TAKE_DOWN', 'WIND_DOWN')
                and e.due_at < :now and not exists (select 1 from ending_cancellation c where c.ending_id = e.id))
              and not exists (select 1 from removal r where r.derivative_id = d.item_id)
            order by d.item_id""";

    private static final String OBJECTIONS = """
            select i.platform_id, v.title, v.url, pv.title, p.use_name, c.name, s.words, s.said_at
            from ratification s join item i on i.id = s.derivative_id join item_version v on v.id = i.version_id
            join derivative_parent p on p.derivative_id = s.derivative_id and p.place = s.parent_place
            join item pi on pi.id = p.parent_id join item_version pv on pv.id = pi.version_id
            join creator c on c.id = s.creator_id
            where s.derivative_id = any (?) and not s.allowed
              and not exists (select 1 from ratification later where later.derivative_id = s.derivative_id
                and later.parent_place = s.parent_place and later.creator_id = s.creator_id and later.number > s.number)""";

    private static final String DUE = """
            select i.platform_id, v.title, v.url, min(e.due_at) from ending e join item i on i.id = e.derivative_id
            join item_version v on v.id = i.version_id
            where e.derivative_id = any (?) and e.policy in ('TAKE_DOWN', 'WIND_DOWN')
              and not exists (select 1 from ending_cancellation c where c.ending_id = e.id)
            group by i.platform_id, v.title, v.url""";

    private final EntityManager entities;
    private final RowsByIds rows;
    private final Clock clock;

    Concerns(EntityManager entities, RowsByIds rows, Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * The inner ids of derivatives with an objection, the latest first.
     *
     * @param before the one before which to go on
     */
    List<Long> objected(long before, int limit) {
        return Scalars.longs(entities.createNativeQuery(OBJECTED).setParameter("before", before).setMaxResults(limit));
    }

    /** The objections to these derivatives, the latest first. */
    List<Objection> objections(List<Long> derivatives) {
        List<Objection> objections = rows.read(OBJECTIONS, derivatives, Concerns::objection);
        objections.sort(Comparator.comparing(Objection::saidAt).reversed());
        return objections;
    }

    /** Those that are overdue longest come first. */
    List<Overdue> overdue(int limit) {
        List<Long> ids = Scalars.longs(entities.createNativeQuery(OVERDUE).setParameter("now", clock.instant())
                .setMaxResults(limit));
        List<Overdue> overdue = rows.read(DUE, ids,
                row -> new Overdue(row.getString(1), row.getString(2), row.getString(3), RowsByIds.instant(row, 4)));
        Collections.sort(overdue, Comparator.comparing(Overdue::dueAt));
        return overdue;
    }

    private static Objection objection(ResultSet row) throws SQLException {
        String words = row.getString(7);
        return new Objection(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                row.getString(6), words == null ? "" : words, RowsByIds.instant(row, 8));
    }
}
