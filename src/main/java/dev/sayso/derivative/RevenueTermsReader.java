package dev.sayso.derivative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.catalog.HolderRole;
import dev.sayso.money.Fraction;
import dev.sayso.money.Ppm;
import dev.sayso.web.RowsByIds;

/** Reads what decides where revenue goes, of many derivatives by the same number of queries. */
@ApplicationScoped
public class RevenueTermsReader {

    private record Line(long derivative, int place) {
    }

    private static final String DERIVATIVES = """
            select d.item_id, i.platform_id, d.commercial, l.state, l.number > 1 or l.state = 'UNLICENSED'
            from derivative d join item i on i.id = d.item_id join licence l on l.derivative_id = d.item_id
            where d.item_id = any (?)
              and l.number = (select max(last.number) from licence last where last.derivative_id = d.item_id)""";

    private static final String UNTIL = """
            select e.derivative_id, min(case when e.policy = 'TAKE_DOWN' then e.began_at else e.due_at end)
            from ending e where e.derivative_id = any (?)
              and not exists (select 1 from ending_cancellation c where c.ending_id = e.id)
            group by e.derivative_id""";

    private static final String LINES = """
            select s.derivative_id, s.place, s.item_id, s.role, s.source, s.parent_place, s.weight_ppm, s.part
            from share_line s where s.derivative_id = any (?) order by s.derivative_id, s.place""";

    private static final String ACCEPTED = """
            select a.derivative_id, a.line_place, a.creator_id, a.share_ppm from share_acceptance a
            where a.derivative_id = any (?)""";

    private final RowsByIds rows;

    RevenueTermsReader(RowsByIds rows) {
        this.rows = rows;
    }

    /**
     * By their inner ids; whatever is no derivative is left out.
     *
     * @param items inner ids
     */
    public Map<Long, RevenueTerms> read(Collection<Long> items) {
        Map<Long, Instant> until = new HashMap<>();
        rows.each(UNTIL, items, row -> until.put(row.getLong(1), RowsByIds.instant(row, 2)));
        Map<Long, List<ShareLine>> lines = lines(items);
        Map<Long, RevenueTerms> terms = new HashMap<>();
        rows.each(DERIVATIVES, items, row -> {
            long id = row.getLong(1);
            terms.put(id, new RevenueTerms(id, row.getString(2), LicenceState.valueOf(row.getString(4)), row.getBoolean(5),
                    row.getBoolean(3), until.get(id), new ShareVector(lines.getOrDefault(id, List.of()))));
        });
        return terms;
    }

    private Map<Long, List<ShareLine>> lines(Collection<Long> items) {
        Map<Line, SortedMap<Long, Ppm>> accepted = new HashMap<>();
        rows.each(ACCEPTED, items, row -> accepted
                .computeIfAbsent(new Line(row.getLong(1), row.getInt(2)), line -> new TreeMap<>())
                .put(row.getLong(3), new Ppm(row.getInt(4))));
        Map<Long, List<ShareLine>> lines = new HashMap<>();
        rows.each(LINES, items, row -> lines.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(line(row, accepted)));
        return lines;
    }

    private static ShareLine line(ResultSet row, Map<Line, SortedMap<Long, Ppm>> accepted) throws SQLException {
        Line line = new Line(row.getLong(1), row.getInt(2));
        return new ShareLine(line.place(), row.getLong(3), HolderRole.valueOf(row.getString(4)),
                LineSource.valueOf(row.getString(5)), row.getInt(6), new Ppm(row.getInt(7)), Fraction.parse(row.getString(8)),
                accepted.getOrDefault(line, new TreeMap<>()));
    }
}
