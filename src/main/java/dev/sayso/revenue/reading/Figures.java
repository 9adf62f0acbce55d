package dev.sayso.revenue.reading;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.HolderRole;
import dev.sayso.derivative.LineSource;
import dev.sayso.derivative.RevenueTerms;
import dev.sayso.derivative.RevenueTermsReader;
import dev.sayso.derivative.ShareLine;
import dev.sayso.money.Fraction;
import dev.sayso.money.Money;
import dev.sayso.money.Ppm;
import dev.sayso.web.RowsByIds;

/** Figures with all that they were worked out from, some at a time. */
@ApplicationScoped
class Figures {

    private static final Instant ALWAYS = Instant.EPOCH;
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final String TARGETS = """
            select t.id, t.derivative_id, t.place, t.version_id, t.currency, t.gross_micros, t.posted_micros,
              p.parent_id, p.weight_ppm
            from earning_target t left join derivative_parent p on p.derivative_id = t.derivative_id
              and p.place = t.place - 1000000
            where t.id = any (?)""";

    private static final String OWNERS = """
            select o.id, v.id, v.at, h.creator_id, h.share_ppm
            from item_version o join item_version v on v.item_id = o.item_id and v.brings_holders
              left join holder h on h.version_id = v.id and h.role = 'OWNER'
            where o.id = any (?) order by o.id, v.ordinal""";

    private record Row(long id, long derivative, int place, long version, Money gross, Money owed, long parent, Ppm weight) {
    }

    /** The versions of an item that brought owners, in order. */
    private record Owners(SortedMap<Instant, Map<Long, Ppm>> byTime, Map<Long, Instant> begins) {

        Map<Long, Ppm> of(long version) {
            Instant at = begins.get(version);
            return at == null ? Map.of() : requireNonNull(byTime.get(at));
        }

        /** The first owners count as if they had always been. */
        Instant from(long version) {
            Instant at = requireNonNull(begins.get(version));
            return at.equals(byTime.firstKey()) ? ALWAYS : at;
        }

        Instant to(long version) {
            Map<Long, Ppm> own = of(version);
            return byTime.tailMap(requireNonNull(begins.get(version))).entrySet().stream()
                    .filter(later -> !later.getValue().equals(own)).map(Map.Entry::getKey).findFirst().orElse(NEVER);
        }
    }

    private final EntityManager entities;
    private final RevenueTermsReader terms;
    private final RowsByIds rows;

    Figures(EntityManager entities, RevenueTermsReader terms, RowsByIds rows) {
        this.entities = entities;
        this.terms = terms;
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
        Query query = entities.createNativeQuery(sql, Long.class).setParameter(1, creator).setParameter(2, after)
                .setMaxResults(limit);
        if (currency != null) {
            query.setParameter(3, currency.getCurrencyCode());
        }
        List<Long> ids = ((List<?>) query.getResultList()).stream().map(Long.class::cast).toList();
        List<Row> targets = rows.read(TARGETS, ids,
                row -> new Row(row.getLong(1), row.getLong(2), row.getInt(3), row.getLong(4),
                        Earnings.money(row.getLong(6), row.getString(5)), Earnings.money(row.getLong(7), row.getString(5)),
                        row.getLong(8), new Ppm(row.getInt(9))));
        Map<Long, RevenueTerms> vectors = terms.read(targets.stream().map(Row::derivative).collect(Collectors.toSet()));
        Map<Long, Owners> owners = owners(targets.stream().map(Row::version).filter(version -> version > 0)
                .collect(Collectors.toSet()));
        Map<Long, Figure> figures = new HashMap<>();
        targets.forEach(row -> figures.put(row.id(), figure(row, creator, requireNonNull(vectors.get(row.derivative())),
                owners.getOrDefault(row.version(), new Owners(new TreeMap<>(), Map.of())))));
        return ids.stream().map(figures::get).filter(Objects::nonNull).toList();
    }

    private static Figure figure(Row row, long creator, RevenueTerms terms, Owners owners) {
        boolean awarded = row.place() >= Figure.AWARDED;
        ShareLine line = awarded
                ? new ShareLine(row.place(), row.parent(), HolderRole.OWNER, LineSource.DIRECT, row.place() - Figure.AWARDED,
                        row.weight(), Fraction.of(row.weight()), new TreeMap<>())
                : terms.vector().lines().get(row.place());
        Map<Long, Ppm> owned = owners.of(row.version());
        boolean owns = row.version() > 0;
        return new Figure(row.id(), row.derivative(), awarded, line.parent(), line.item(), line.role(), line.source(),
                line.weight(), line.part(), line.accepted().get(creator), owned.get(creator),
                line.among(owned).getOrDefault(creator, Fraction.ZERO), owns ? owners.from(row.version()) : ALWAYS,
                owns ? owners.to(row.version()) : NEVER, row.gross(), row.owed());
    }

    private Map<Long, Owners> owners(Collection<Long> versions) {
        Map<Long, Owners> all = new HashMap<>();
        rows.each(OWNERS, versions, row -> {
            Owners owners = all.computeIfAbsent(row.getLong(1), id -> new Owners(new TreeMap<>(), new HashMap<>()));
            Instant at = RowsByIds.instant(row, 3);
            owners.begins().put(row.getLong(2), at);
            Map<Long, Ppm> own = owners.byTime().computeIfAbsent(at, moment -> new HashMap<>());
            Long owner = RowsByIds.number(row, 4);
            if (owner != null) {
                own.put(owner, new Ppm(row.getInt(5)));
            }
        });
        return all;
    }
}
