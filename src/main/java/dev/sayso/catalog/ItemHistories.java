package dev.sayso.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.ItemHistory.Holders;
import dev.sayso.catalog.ItemHistory.Parent;
import dev.sayso.catalog.ItemHistory.Stake;
import dev.sayso.catalog.ItemHistory.Version;
import dev.sayso.web.RowsByIds;
import dev.sayso.web.Selection;

/** Reads the histories of many items by the same number of queries, whatever their number. */
@ApplicationScoped
public class ItemHistories {

    private record VersionRow(Long id, Long itemId, Instant at, @Nullable Long factId,
            Instant earliestPublishedAt, boolean sponsored, boolean depictedComplete, boolean removed, boolean bringsHolders,
            boolean upheaval) {

        Version version() {
            return new Version(id, at, factId, earliestPublishedAt, sponsored, depictedComplete, removed, upheaval);
        }
    }

    private record ItemRow(Long id, String platformId, Instant registeredAt, boolean derivative) {
    }

    private static final String VERSIONS = """
            select v.id, v.item_id, v.at, v.fact_id, v.earliest_published_at, v.sponsored, v.depicted_complete, v.removed,
              v.brings_holders, v.upheaval
            from item_version v where v.item_id = any (?) order by v.item_id, v.ordinal""";

    private static final String STAKES = """
            select h.version_id, h.creator_id, h.role, h.share_ppm from holder h where h.version_id = any (?)
            order by h.creator_id, h.role""";

    private static final String PARENTS = """
            select l.item_id, l.parent_id, l.fact_id from lineage l where l.item_id = any (?) order by l.parent_id""";

    private static final String ITEMS = """
            select i.id, i.platform_id, i.registered_at, i.derivative from item i where i.id = any (?)""";

    private final EntityManager entities;
    private final RowsByIds rows;

    ItemHistories(EntityManager entities, RowsByIds rows) {
        this.entities = entities;
        this.rows = rows;
    }

    public Optional<ItemHistory> of(String platformId) {
        if (!Item.isId(platformId)) {
            return Optional.empty();
        }
        return entities.createQuery("select id from Item where platformId = ?1", Long.class).setParameter(1, platformId)
                .getResultStream().findFirst().map(id -> of(List.of(id)).get(id));
    }

    /** By the items' inner ids. */
    public Map<Long, ItemHistory> of(Collection<Long> ids) {
        Selection items = Selection.of(ids);
        return of(items, parents(items));
    }

    /** The same with all that the items go back to. */
    public Map<Long, ItemHistory> ofFamilies(Selection items) {
        Map<Long, List<Parent>> parents = parents(items);
        Set<Long> family = new HashSet<>(items.others());
        for (Set<Long> next = unread(parents, items, family); !next.isEmpty();) {
            family.addAll(next);
            Map<Long, List<Parent>> above = parents(Selection.of(next));
            parents.putAll(above);
            next = unread(above, items, family);
        }
        return of(items.and(family), parents);
    }

    private static Set<Long> unread(Map<Long, List<Parent>> parents, Selection items, Set<Long> family) {
        return parents.values().stream().flatMap(List::stream).map(Parent::id)
                .filter(id -> !items.isWithinBounds(id) && !family.contains(id)).collect(Collectors.toSet());
    }

    private Map<Long, ItemHistory> of(Selection ids, Map<Long, List<Parent>> parents) {
        Map<Long, List<VersionRow>> versions = new HashMap<>();
        List<Long> bringing = new ArrayList<>();
        rows.each(VERSIONS, ids, found -> {
            VersionRow row = version(found);
            listOf(versions, row.itemId()).add(row);
            if (row.bringsHolders()) {
                bringing.add(row.id());
            }
        });
        Map<Long, List<Stake>> stakes = new HashMap<>();
        rows.each(STAKES, bringing, row -> listOf(stakes, row.getLong(1)).add(stake(row)));
        Map<Long, ItemHistory> histories = new HashMap<>();
        rows.each(ITEMS, ids, found -> {
            ItemRow item = item(found);
            histories.put(item.id(), history(item, versions.getOrDefault(item.id(), List.of()), stakes,
                    parents.getOrDefault(item.id(), List.of())));
        });
        return histories;
    }

    private Map<Long, List<Parent>> parents(Selection ids) {
        Map<Long, List<Parent>> parents = new HashMap<>();
        rows.each(PARENTS, ids,
                row -> listOf(parents, row.getLong(1)).add(new Parent(row.getLong(2), row.getLong(3))));
        return parents;
    }

    private static VersionRow version(ResultSet row) throws SQLException {
        return new VersionRow(row.getLong(1), row.getLong(2), RowsByIds.instant(row, 3), RowsByIds.number(row, 4),
                RowsByIds.instant(row, 5), row.getBoolean(6), row.getBoolean(7), row.getBoolean(8), row.getBoolean(9),
                row.getBoolean(10));
    }

    private static Stake stake(ResultSet row) throws SQLException {
        return new Stake(row.getLong(2), HolderRole.valueOf(row.getString(3)), row.getInt(4));
    }

    private static ItemRow item(ResultSet row) throws SQLException {
        return new ItemRow(row.getLong(1), row.getString(2), RowsByIds.instant(row, 3), row.getBoolean(4));
    }

    private static ItemHistory history(ItemRow item, List<VersionRow> versions, Map<Long, List<Stake>> stakes,
            List<Parent> parents) {
        List<Version> said = new ArrayList<>(versions.size());
        List<Holders> holders = new ArrayList<>(1);
        for (VersionRow row : versions) {
            said.add(row.version());
            if (row.bringsHolders()) {
                holders.add(new Holders(row.id(), row.at(), row.factId(), stakes.getOrDefault(row.id(), List.of())));
            }
        }
        return new ItemHistory(item.id(), item.platformId(), item.registeredAt(), item.derivative(), said, holders, parents);
    }

    private static <T> List<T> listOf(Map<Long, List<T>> lists, Long id) {
        return lists.computeIfAbsent(id, key -> new ArrayList<>(1));
    }
}
