package dev.sayso.revenue.earning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.catalog.HolderRole;
import dev.sayso.derivative.RevenueTerms;
import dev.sayso.derivative.RevenueTermsReader;
import dev.sayso.derivative.ShareLine;
import dev.sayso.derivative.ShareVector;
import dev.sayso.money.Ppm;
import dev.sayso.web.RowsByIds;

/** Derivatives as far as their revenue goes, many at a time. */
@ApplicationScoped
class Earners {

    private static final String BY_NAME = """
            select i.id from item i join derivative d on d.item_id = i.id where i.platform_id = any (?)""";

    private static final String PARENTS = """
            select derivative_id, place, parent_id, weight_ppm from derivative_parent where derivative_id = any (?)
            order by derivative_id, place""";

    private final RevenueTermsReader terms;
    private final Ownerships ownerships;
    private final RowsByIds rows;

    Earners(RevenueTermsReader terms, Ownerships ownerships, RowsByIds rows) {
        this.terms = terms;
        this.ownerships = ownerships;
        this.rows = rows;
    }

    /** By their inner ids: those that have these ids of the platform's, and those that have these inner ids. */
    Map<Long, Earner> read(Collection<String> platformIds, Collection<Long> ids) {
        Set<Long> wanted = new HashSet<>(ids);
        rows.eachNamed(BY_NAME, platformIds, row -> wanted.add(row.getLong(1)));
        Map<Long, RevenueTerms> found = terms.read(wanted);
        Map<Long, ShareVector> whole = whole(found.values());
        Map<Long, Ownership> owners = ownerships.of(items(found.values(), whole.values()));
        Map<Long, Earner> earners = new HashMap<>();
        found.forEach((id, one) -> {
            ShareVector all = whole.getOrDefault(id, new ShareVector(List.of()));
            Map<Long, Ownership> own = new HashMap<>();
            items(List.of(one), List.of(all)).forEach(item -> own.put(item, owners.getOrDefault(item, Ownership.none())));
            earners.put(id, new Earner(one, all, own));
        });
        return earners;
    }

    private static Set<Long> items(Collection<RevenueTerms> terms, Collection<ShareVector> whole) {
        Set<Long> items = new HashSet<>();
        terms.forEach(one -> one.vector().lines().stream().filter(line -> line.role() == HolderRole.OWNER)
                .forEach(line -> items.add(line.item())));
        whole.forEach(vector -> vector.lines().forEach(line -> items.add(line.item())));
        return items;
    }

    /** What was made without a permit may come to belong to the owners of its parents, by their weights. */
    private Map<Long, ShareVector> whole(Collection<RevenueTerms> terms) {
        Map<Long, List<ShareLine>> lines = new HashMap<>();
        rows.each(PARENTS, terms.stream().filter(RevenueTerms::wasUnlicensed).map(RevenueTerms::item).toList(),
                row -> lines.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(AwardLine.of(row.getInt(2), row.getLong(3), new Ppm(row.getInt(4)))));
        Map<Long, ShareVector> vectors = new HashMap<>();
        lines.forEach((id, own) -> vectors.put(id, new ShareVector(own)));
        return vectors;
    }
}
