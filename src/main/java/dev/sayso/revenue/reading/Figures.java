package dev.sayso.revenue.reading;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.jspecify.annotations.Nullable;

import dev.sayso.derivative.RevenueTerms;
import dev.sayso.derivative.RevenueTermsReader;
import dev.sayso.derivative.ShareLine;
import dev.sayso.money.Fraction;
import dev.sayso.money.Money;
import dev.sayso.money.Ppm;
import dev.sayso.revenue.earning.AwardLine;
import dev.sayso.revenue.earning.Ownership;
import dev.sayso.revenue.earning.Ownerships;
import dev.sayso.web.RowsByIds;
import dev.sayso.web.Scalars;

/** Figures with all that they were worked out from, some at a time. */
@ApplicationScoped
class Figures {

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final String TARGETS = """
            select t.id, t.derivative_id, t.place, t.version_id, t.currency, t.gross_micros, t.posted_micros,
              p.parent_id, p.weight_ppm
            from earning_target t left join derivative_parent p on p.derivative_id = t.derivative_id
              and p.place = t.place - %d
            where t.id = any (?)""".formatted(AwardLine.FIRST);

    private record Row(long id, long derivative, int place, long version, Money gross, Money owed, long parent, Ppm weight) {
    }

    private final EntityManager entities;
    private final RevenueTermsReader terms;
    private final Ownerships ownerships;
    private final RowsByIds rows;

    Figures(EntityManager entities, RevenueTermsReader terms, Ownerships ownerships, RowsByIds rows) {
        this.entities = entities;
        this.terms = terms;
        this.ownerships = ownerships;
        this.rows = rows;
    }

    /** One of a creator's own; empty for one that is foreign or missing. */
    Optional<Figure> of(long creator, long id) {
        return page(creator, null, id - 1, 1).stream().filter(figure -> figure.id() == id).findFirst();
    }

    /**
     * A creator's figures in the order of their ids.
     *
     * @param currency null for any
     * @param after the last id before these
     */
    List<Figure> page(long creator, @Nullable Currency currency, long after, int limit) {
        String sql = "select t.id from earning_target t where t.creator_id = ?1 and t.id > ?2"
                + (currency == null ? "" : " and t.currency = ?3") + " order by t.id";
        Query query = entities.createNativeQuery(sql).setParameter(1, creator).setParameter(2, after)
                .setMaxResults(limit);
        if (currency != null) {
            query.setParameter(3, currency.getCurrencyCode());
        }
        List<Long> ids = Scalars.longs(query);
        List<Row> targets = rows.read(TARGETS, ids,
                row -> new Row(row.getLong(1), row.getLong(2), row.getInt(3), row.getLong(4),
                        Earnings.money(row.getLong(6), row.getString(5)), Earnings.money(row.getLong(7), row.getString(5)),
                        row.getLong(8), new Ppm(row.getInt(9))));
        Map<Long, RevenueTerms> vectors = terms.read(targets.stream().map(Row::derivative).collect(Collectors.toSet()));
        Map<Long, ShareLine> lines = new HashMap<>();
        targets.forEach(row -> lines.put(row.id(), line(row, requireNonNull(vectors.get(row.derivative())))));
        Map<Long, Ownership> owners = ownerships.of(lines.values().stream().map(ShareLine::item).collect(Collectors.toSet()));
        return targets.stream().sorted(Comparator.comparingLong(Row::id)).map(row -> {
            ShareLine line = requireNonNull(lines.get(row.id()));
            return figure(row, creator, line, row.version() == 0 ? null : requireNonNull(owners.get(line.item())));
        }).toList();
    }

    private static ShareLine line(Row row, RevenueTerms terms) {
        return AwardLine.isAt(row.place()) ? AwardLine.of(row.place() - AwardLine.FIRST, row.parent(), row.weight())
                : terms.vector().lines().get(row.place());
    }

    /** @param owners null where they do not matter */
    private static Figure figure(Row row, long creator, ShareLine line, @Nullable Ownership owners) {
        Map<Long, Ppm> owned = owners == null ? Map.of() : owners.version(row.version()).owners();
        return new Figure(row.id(), row.derivative(), AwardLine.isAt(row.place()), line.parent(), line.item(), line.role(),
                line.source(), line.weight(), line.part(), line.accepted().get(creator), owned.get(creator),
                line.among(owned).getOrDefault(creator, Fraction.ZERO),
                owners == null ? Instant.EPOCH : owners.from(row.version()),
                owners == null ? NEVER : owners.to(row.version()).orElse(NEVER), row.gross(), row.owed());
    }
}
