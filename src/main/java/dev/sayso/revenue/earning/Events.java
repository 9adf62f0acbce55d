package dev.sayso.revenue.earning;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.web.RowsByIds;

/** Events that were taken, with what became of them. */
@ApplicationScoped
class Events {

    private static final String EVENT = """
            select e.id, e.source, e.event_id, e.body_hash, e.kind, e.derivative, e.gross_micros, e.currency, e.period_start,
              e.period_end, e.replaces, e.received_at from revenue_event e where\s""";

    private static final String BY_NAME = EVENT + "e.event_id = any (?)";

    private static final String BY_ID = EVENT + "e.id = any (?) order by e.id";

    private static final String LOCK = "select id from revenue_event where id = any (?) order by id for update";

    private static final String WAITING = """
            select w.event_id, w.source, w.replaces from waiting_correction w where w.replaces = any (?)""";

    private static final String PIECES = """
            select p.event_id, p.ordinal, p.derivative_id, p.fate, p.starts_at, p.ends_at, e.ordinal
            from revenue_piece p left join revenue_piece_end e on e.event_id = p.event_id and e.ordinal = p.ordinal
            where p.event_id = any (?) order by p.event_id, p.starts_at, p.ordinal""";

    private static final String REVERSED = """
            select original_id, count(*), sum(micros) from revenue_reversal where original_id = any (?)
            group by original_id""";

    private static final String WAITS = "select event_id, reason from waiting_correction where event_id = any (?)";

    private final RowsByIds rows;

    Events(RowsByIds rows) {
        this.rows = rows;
    }

    /**
     * All that events and corrections about them may touch: those of these names, and the corrections that wait for them.
     * Of the ones that may change, nobody else changes anything until the transaction ends.
     *
     * @param changing names of events that corrections name
     */
    List<Known> read(Set<Told.Key> names, Set<Told.Key> changing) {
        Map<Told.Key, Known> found = named(names);
        Set<Long> mayChange = new HashSet<>();
        changing.stream().map(found::get).filter(event -> event != null).forEach(event -> mayChange.add(event.id()));
        Collection<Told.Key> asked = names;
        while (!asked.isEmpty()) {
            List<Known> waiting = byId(waiting(asked));
            waiting.forEach(event -> found.putIfAbsent(event.told().key(), event));
            asked = waiting.stream().filter(event -> mayChange.add(event.id())).map(event -> event.told().key()).toList();
        }
        restore(found.values().stream().filter(event -> mayChange.contains(event.id())).toList());
        return List.copyOf(found.values());
    }

    /** By their ids, with what became of them; nobody else changes anything about them until the transaction ends. */
    List<Known> lock(Collection<Long> ids) {
        List<Known> found = byId(ids);
        restore(found);
        return found;
    }

    private Map<Told.Key, Known> named(Set<Told.Key> names) {
        Map<Told.Key, Known> found = new HashMap<>();
        rows.eachNamed(BY_NAME, names.stream().map(Told.Key::id).distinct().toList(), row -> {
            Known event = event(row);
            if (names.contains(event.told().key())) {
                found.put(event.told().key(), event);
            }
        });
        return found;
    }

    private List<Known> byId(Collection<Long> ids) {
        return rows.read(BY_ID, ids, Events::event);
    }

    private Set<Long> waiting(Collection<Told.Key> names) {
        Set<Long> ids = new HashSet<>();
        Set<Told.Key> wanted = new HashSet<>(names);
        rows.eachNamed(WAITING, names.stream().map(Told.Key::id).distinct().toList(), row -> {
            if (wanted.contains(new Told.Key(row.getString(2), row.getString(3)))) {
                ids.add(row.getLong(1));
            }
        });
        return ids;
    }

    private void restore(List<Known> events) {
        Map<Long, Known> byId = new HashMap<>();
        events.forEach(event -> byId.put(event.id(), event));
        rows.each(LOCK, byId.keySet(), row -> {
            // the lock is all that is wanted
        });
        Map<Long, List<Piece>> pieces = new HashMap<>();
        Map<Long, Integer> ordinals = new HashMap<>();
        rows.each(PIECES, byId.keySet(), row -> {
            ordinals.merge(row.getLong(1), row.getInt(2) + 1, Math::max);
            if (RowsByIds.number(row, 7) == null) {
                pieces.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(piece(row));
            }
        });
        byId.forEach((id, event) -> event.restorePieces(pieces.getOrDefault(id, List.of()), ordinals.getOrDefault(id, 0)));
        rows.each(REVERSED, byId.keySet(), row -> known(byId, row).restoreReversals(row.getInt(2), row.getLong(3)));
        rows.each(WAITS, byId.keySet(), row -> known(byId, row).waitFor(Reason.valueOf(row.getString(2))));
    }

    private static Known known(Map<Long, Known> byId, ResultSet row) throws SQLException {
        return requireNonNull(byId.get(row.getLong(1)));
    }

    private static Piece piece(ResultSet row) throws SQLException {
        return new Piece(row.getInt(2), RowsByIds.number(row, 3), Fate.valueOf(row.getString(4)), RowsByIds.instant(row, 5),
                RowsByIds.instant(row, 6));
    }

    private static Known event(ResultSet row) throws SQLException {
        Instant start = RowsByIds.instant(row, 9);
        Told told = new Told(row.getString(2), row.getString(3), EventKind.valueOf(row.getString(5)), row.getString(6),
                row.getLong(7), Currency.getInstance(row.getString(8)), new Period(start, RowsByIds.instant(row, 10)),
                row.getString(11));
        return new Known(row.getLong(1), told, row.getBytes(4), RowsByIds.instant(row, 12));
    }
}
