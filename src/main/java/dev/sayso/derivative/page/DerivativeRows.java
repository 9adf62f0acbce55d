package dev.sayso.derivative.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.ItemKind;
import dev.sayso.terms.Withdrawal;
import dev.sayso.web.RowsByIds;

/** The rows of one derivative. */
@ApplicationScoped
class DerivativeRows {

    /**
     * @param reason why it was not allowed, or no longer; null if it was
     * @param correctedAt when later permits made it allowed; null unless they have
     */
    record Head(String platformId, String title, ItemKind kind, String url, Instant madeAt, String remixer, boolean commercial,
            @Nullable String reason, @Nullable Instant removedAt, long copies, Instant registeredAt,
            @Nullable Instant correctedAt) {
    }

    /** @param derived whether it is a derivative itself */
    record ParentRow(int place, long item, String platformId, String title, boolean derived, String use, int weight) {
    }

    /** @param number of the answer among its creator's; null where it was said of the derivative itself */
    record Allowed(int place, long creator, String name, HolderRole role, int version, @Nullable Integer number) {
    }

    record EndingRow(String title, String use, Withdrawal policy, Instant dueAt) {
    }

    private static final String HEAD = """
            select i.platform_id, v.title, v.kind, v.url, d.made_at, coalesce(c.name, d.remixer), d.commercial, l.reason,
              r.removed_at, r.copies, d.registered_at, case when l.number > 1 and l.state <> 'RATIFIED' then l.decided_at end
            from derivative d join item i on i.id = d.item_id join item_version v on v.id = i.version_id
            join licence l on l.derivative_id = d.item_id
              and l.number = (select max(last.number) from licence last where last.derivative_id = d.item_id)
            left join creator c on c.id = d.remixer_id left join removal r on r.derivative_id = d.item_id
            where d.item_id = any (?)""";

    private static final String PARENTS = """
            select p.place, p.parent_id, i.platform_id, v.title, i.derivative, p.use_name, p.weight_ppm
            from derivative_parent p join item i on i.id = p.parent_id join item_version v on v.id = i.version_id
            where p.derivative_id = any (?) order by p.place""";

    private static final String ALLOWED = """
            select a.parent_place, a.creator_id, c.name, a.role, a.terms_version, s.number
            from allowance a join creator c on c.id = a.creator_id left join answer s on s.id = a.answer_id
            where a.derivative_id = any (?) order by a.parent_place, a.role desc, c.name, a.creator_id""";

    private static final String ENDINGS = """
            select v.title, e.use_name, e.policy, e.due_at from ending e join item i on i.id = e.item_id
            join item_version v on v.id = i.version_id
            where e.derivative_id = any (?)
              and not exists (select 1 from ending_cancellation c where c.ending_id = e.id) order by e.due_at, e.id""";

    private static final String TITLES = """
            select i.id, v.title from item i join item_version v on v.id = i.version_id where i.id = any (?)""";

    private final RowsByIds rows;

    DerivativeRows(RowsByIds rows) {
        this.rows = rows;
    }

    Head head(long item) {
        return rows.read(HEAD, List.of(item), DerivativeRows::head).get(0);
    }

    List<ParentRow> parents(long item) {
        return rows.read(PARENTS, List.of(item), row -> new ParentRow(row.getInt(1), row.getLong(2), row.getString(3),
                row.getString(4), row.getBoolean(5), row.getString(6), row.getInt(7)));
    }

    List<Allowed> allowed(long item) {
        return rows.read(ALLOWED, List.of(item), DerivativeRows::allowed);
    }

    /** The next first. */
    List<EndingRow> endings(long item) {
        return rows.read(ENDINGS, List.of(item), row -> new EndingRow(row.getString(1), row.getString(2),
                Withdrawal.valueOf(row.getString(3)), RowsByIds.instant(row, 4)));
    }

    /** What items are called now. */
    Map<Long, String> titles(Collection<Long> items) {
        Map<Long, String> titles = new HashMap<>();
        rows.each(TITLES, items, row -> titles.put(row.getLong(1), row.getString(2)));
        return titles;
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(row.getString(1), row.getString(2), ItemKind.valueOf(row.getString(3)), row.getString(4),
                RowsByIds.instant(row, 5), row.getString(6), row.getBoolean(7), row.getString(8),
                row.getObject(9) == null ? null : RowsByIds.instant(row, 9), row.getLong(10), RowsByIds.instant(row, 11),
                row.getObject(12) == null ? null : RowsByIds.instant(row, 12));
    }

    private static Allowed allowed(ResultSet row) throws SQLException {
        int number = row.getInt(6);
        Integer own = row.wasNull() ? null : Integer.valueOf(number);
        return new Allowed(row.getInt(1), row.getLong(2), row.getString(3), HolderRole.valueOf(row.getString(4)), row.getInt(5),
                own);
    }
}
