package dev.sayso.derivative.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.ItemKind;
import dev.sayso.derivative.LicenceState;
import dev.sayso.terms.Use;
import dev.sayso.terms.Uses;
import dev.sayso.web.Language;
import dev.sayso.web.RowsByIds;

/** Reads lines of lists by the same number of queries whatever their number. */
@ApplicationScoped
class MadeLines {

    private static final String LINES = """
            select d.item_id, i.platform_id, v.title, v.kind, d.made_at, coalesce(c.name, d.remixer), l.state, r.removed_at,
              (select min(e.due_at) from ending e where e.derivative_id = d.item_id
                and not exists (select 1 from ending_cancellation k where k.ending_id = e.id))
            from derivative d join item i on i.id = d.item_id join item_version v on v.id = i.version_id
            join licence l on l.derivative_id = d.item_id
              and l.number = (select max(last.number) from licence last where last.derivative_id = d.item_id)
            left join creator c on c.id = d.remixer_id left join removal r on r.derivative_id = d.item_id
            where d.item_id = any (?)""";

    private static final String USES = """
            select p.derivative_id, p.use_name from derivative_parent p where p.derivative_id = any (?)
            order by p.derivative_id, p.place""";

    private final RowsByIds rows;
    private final Uses uses;

    MadeLines(RowsByIds rows, Uses uses) {
        this.rows = rows;
        this.uses = uses;
    }

    /** The latest registration first. */
    List<MadeLine> of(List<Long> ids, Language reader) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, String> titles = uses.all().stream().collect(Collectors.toMap(Use::name, use -> use.words(reader).title()));
        Map<Long, Set<String>> used = new HashMap<>();
        rows.each(USES, ids, row -> used.computeIfAbsent(row.getLong(1), id -> new LinkedHashSet<>())
                .add(titles.getOrDefault(row.getString(2), row.getString(2))));
        return rows.read(LINES, ids, row -> line(row, String.join(" · ", used.getOrDefault(row.getLong(1), Set.of())))).stream()
                .sorted(Comparator.comparing(MadeLine::id).reversed()).toList();
    }

    private static MadeLine line(ResultSet row, String uses) throws SQLException {
        return new MadeLine(row.getLong(1), row.getString(2), row.getString(3), ItemKind.valueOf(row.getString(4)),
                RowsByIds.instant(row, 5), row.getString(6), uses, LicenceState.valueOf(row.getString(7)), instant(row, 9),
                instant(row, 8));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column) == null ? null : RowsByIds.instant(row, column);
    }
}
