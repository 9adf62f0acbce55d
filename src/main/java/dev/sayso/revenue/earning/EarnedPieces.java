package dev.sayso.revenue.earning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import dev.sayso.money.Money;
import dev.sayso.web.RowsByIds;

/** The events that figures are made of. */
@ApplicationScoped
public class EarnedPieces {

    /**
     * Which pieces count.
     *
     * @param derivative inner id
     * @param fate {@link Fate#EARNED} or {@link Fate#AWARDED}
     * @param from the first moment at which they may begin
     * @param to the first at which they may not
     */
    public record Of(long derivative, Fate fate, Currency currency, Instant from, Instant to) {
    }

    /**
     * A part of an event.
     *
     * @param event its inner id
     * @param ordinal the part's number
     * @param name the platform's id of the event
     * @param gross of the whole event
     * @param counted what is left of this part
     */
    public record EarnedPiece(long event, int ordinal, String source, String name, EventKind kind, Instant start, Instant end,
            Instant received, Money gross, Money counted) {
    }

    private static final String PIECES = """
            select e.id, e.source, e.event_id, e.kind, e.derivative, e.gross_micros, e.currency, e.period_start, e.period_end,
              e.replaces, e.received_at, p.ordinal, p.derivative_id, p.fate, p.starts_at, p.ends_at,
              (select coalesce(sum(r.micros), 0) from revenue_reversal r where r.original_id = e.id)
            from revenue_piece p join revenue_event e on e.id = p.event_id
            where p.derivative_id = ? and p.fate = ? and e.currency = ? and (p.event_id, p.ordinal) > (?, ?)
              and p.starts_at >= cast(? as timestamp(6) with time zone) and p.starts_at < cast(? as timestamp(6) with time zone)
              and not exists (select 1 from revenue_piece_end x where x.event_id = p.event_id and x.ordinal = p.ordinal)
            order by p.event_id, p.ordinal limit ?""";

    private final EntityManager entities;

    EarnedPieces(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * In the order in which they came.
     *
     * @param event the event of the last one before these, 0 for none
     * @param ordinal the number of the last one before these
     */
    public List<EarnedPiece> page(Of of, long event, int ordinal, int limit) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var query = connection.prepareStatement(PIECES)) {
                query.setLong(1, of.derivative());
                query.setString(2, of.fate().name());
                query.setString(3, of.currency().getCurrencyCode());
                query.setLong(4, event);
                query.setInt(5, ordinal);
                query.setString(6, of.from().toString());
                query.setString(7, of.to().toString());
                query.setInt(8, limit);
                try (ResultSet row = query.executeQuery()) {
                    List<EarnedPiece> pieces = new ArrayList<>();
                    while (row.next()) {
                        pieces.add(piece(row));
                    }
                    return pieces;
                }
            }
        });
    }

    private static EarnedPiece piece(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString(7));
        Told told = new Told(row.getString(2), row.getString(3), EventKind.valueOf(row.getString(4)), row.getString(5),
                row.getLong(6), currency, new Period(RowsByIds.instant(row, 8), RowsByIds.instant(row, 9)), row.getString(10));
        Piece piece = new Piece(row.getInt(12), RowsByIds.number(row, 13), Fate.valueOf(row.getString(14)),
                RowsByIds.instant(row, 15), RowsByIds.instant(row, 16));
        return new EarnedPiece(row.getLong(1), piece.ordinal(), told.source(), told.id(), told.kind(), told.period().start(),
                told.period().end(),
                RowsByIds.instant(row, 11), new Money(told.gross(), currency),
                new Money(piece.left(told, row.getLong(17)), currency));
    }
}
