package dev.sayso.revenue.earning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.HolderRole;
import dev.sayso.derivative.LicenceState;
import dev.sayso.derivative.LineSource;
import dev.sayso.derivative.RevenueTerms;
import dev.sayso.derivative.RevenueTermsReader;
import dev.sayso.derivative.ShareLine;
import dev.sayso.derivative.ShareVector;
import dev.sayso.money.Fraction;
import dev.sayso.money.Ppm;
import dev.sayso.revenue.earning.Ownership.Version;
import dev.sayso.web.RowsByIds;

/** Derivatives as far as their revenue goes, many at a time. */
@ApplicationScoped
class Earners {

    /** Lines of an award stand apart from those of the vector. */
    private static final int AWARDED = 1_000_000;

    private static final String BY_NAME = """
            select i.id from item i join derivative d on d.item_id = i.id where i.platform_id = any (?)""";

    private static final String OWNERS = """
            select v.item_id, v.id, v.at, h.creator_id, h.share_ppm
            from item_version v left join holder h on h.version_id = v.id and h.role = 'OWNER'
            where v.item_id = any (?) and v.brings_holders order by v.item_id, v.ordinal""";

    private static final String PARENTS = """
            select derivative_id, place, parent_id, weight_ppm from derivative_parent where derivative_id = any (?)
            order by derivative_id, place""";

    private final RevenueTermsReader terms;
    private final RowsByIds rows;

    Earners(RevenueTermsReader terms, RowsByIds rows) {
        this.terms = terms;
        this.rows = rows;
    }

    /** By their inner ids: those that have these ids of the platform's, and those that have these inner ids. */
    Map<Long, Earner> read(Collection<String> platformIds, Collection<Long> ids) {
        Set<Long> wanted = new HashSet<>(ids);
        rows.eachNamed(BY_NAME, platformIds, row -> wanted.add(row.getLong(1)));
        Map<Long, RevenueTerms> found = terms.read(wanted);
        Map<Long, ShareVector> whole = whole(found.values());
        Map<Long, Ownership> owners = owners(items(found.values(), whole.values()));
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
        rows.each(PARENTS, terms.stream().filter(Earners::wasUnlicensed).map(RevenueTerms::item).toList(),
                row -> lines.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(line(row.getInt(2), row.getLong(3), new Ppm(row.getInt(4)))));
        Map<Long, ShareVector> vectors = new HashMap<>();
        lines.forEach((id, own) -> vectors.put(id, new ShareVector(own)));
        return vectors;
    }

    private static boolean wasUnlicensed(RevenueTerms terms) {
        return terms.licence() == LicenceState.UNLICENSED || terms.licence() == LicenceState.RATIFIED;
    }

    private static ShareLine line(int place, long parent, Ppm weight) {
        return new ShareLine(AWARDED + place, parent, HolderRole.OWNER, LineSource.DIRECT, place, weight, Fraction.of(weight),
                new TreeMap<>());
    }

    private Map<Long, Ownership> owners(Set<Long> items) {
        Map<Long, Ownership> owners = new HashMap<>();
        Said said = new Said(owners);
        rows.each(OWNERS, items, row -> said.add(row.getLong(1), row.getLong(2), RowsByIds.instant(row, 3),
                RowsByIds.number(row, 4), row.getInt(5)));
        said.end();
        return owners;
    }

    /** Gathers the rows of one version after another. */
    private static final class Said {
        private final Map<Long, Ownership> owners;
        private long item;
        private long version;
        private Instant at = Instant.EPOCH;
        private Map<Long, Ppm> shares = new HashMap<>();

        Said(Map<Long, Ownership> owners) {
            this.owners = owners;
        }

        void add(long ofItem, long ofVersion, Instant since, @Nullable Long creator, int share) {
            if (ofVersion != version) {
                end();
                item = ofItem;
                version = ofVersion;
                at = since;
                shares = new HashMap<>();
            }
            if (creator != null && share > 0) {
                shares.put(creator, new Ppm(share));
            }
        }

        void end() {
            if (version != 0) {
                owners.computeIfAbsent(item, any -> Ownership.none()).add(at, new Version(version, shares));
            }
        }
    }
}
