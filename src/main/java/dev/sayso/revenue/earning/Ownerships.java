package dev.sayso.revenue.earning;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.money.Ppm;
import dev.sayso.revenue.earning.Ownership.Version;
import dev.sayso.web.RowsByIds;

/** Who owned items, and when, many at a time. */
@ApplicationScoped
public class Ownerships {

    private static final String OWNERS = """
            select v.item_id, v.id, v.at, h.creator_id, h.share_ppm
            from item_version v left join holder h on h.version_id = v.id and h.role = 'OWNER'
            where v.item_id = any (?) and v.brings_holders order by v.item_id, v.ordinal""";

    private final RowsByIds rows;

    Ownerships(RowsByIds rows) {
        this.rows = rows;
    }

    /** By the items' inner ids; an item that nobody ever owned is left out. */
    public Map<Long, Ownership> of(Collection<Long> items) {
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
