package dev.sayso.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.ItemHistory.Holders;
import dev.sayso.catalog.ItemHistory.Parent;
import dev.sayso.catalog.ItemHistory.Stake;
import dev.sayso.catalog.ItemHistory.Version;

/** Reads the histories of many items by four queries, whatever their number. */
@ApplicationScoped
public class ItemHistories {

    private record VersionRow(Long id, Long itemId, Instant at, @Nullable Long factId,
            Instant earliestPublishedAt, boolean sponsored, boolean depictedComplete, boolean removed, boolean bringsHolders,
            boolean upheaval) {

        Version version() {
            return new Version(id, at, factId, earliestPublishedAt, sponsored, depictedComplete, removed, upheaval);
        }
    }

    private record StakeRow(Long versionId, Long creatorId, HolderRole role, int sharePpm) {
    }

    private record ParentRow(Long itemId, Long parentId, Long factId) {
    }

    private final EntityManager entities;

    ItemHistories(EntityManager entities) {
        this.entities = entities;
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
        Map<Long, List<VersionRow>> versions = new HashMap<>();
        rows("""
                select v.id, v.itemId, v.at, v.factId, v.earliestPublishedAt, v.sponsored, v.depictedComplete,
                  v.removed, v.bringsHolders, v.upheaval
                from ItemVersion v
                where v.itemId in ?1 order by v.itemId, v.ordinal""", VersionRow.class, ids)
                .forEach(row -> listOf(versions, row.itemId()).add(row));
        Map<Long, List<Stake>> stakes = new HashMap<>();
        rows("""
                select h.versionId, h.creatorId, h.role, h.sharePpm
                from Holder h join ItemVersion v on v.id = h.versionId where v.itemId in ?1 order by h.creatorId, h.role""",
                StakeRow.class, ids)
                .forEach(row -> listOf(stakes, row.versionId()).add(new Stake(row.creatorId(), row.role(), row.sharePpm())));
        Map<Long, List<Parent>> parents = new HashMap<>();
        rows("select l.itemId, l.parentId, l.factId from Lineage l where l.itemId in ?1 order by l.parentId", ParentRow.class,
                ids).forEach(row -> listOf(parents, row.itemId()).add(new Parent(row.parentId(), row.factId())));
        Map<Long, ItemHistory> histories = new HashMap<>();
        rows("from Item i where i.id in ?1", Item.class, ids)
                .forEach(item -> histories.put(item.id(), history(item, listOf(versions, item.id()), stakes,
                        listOf(parents, item.id()))));
        return histories;
    }

    private static ItemHistory history(Item item, List<VersionRow> versions, Map<Long, List<Stake>> stakes,
            List<Parent> parents) {
        List<Holders> holders = versions.stream().filter(VersionRow::bringsHolders)
                .map(row -> new Holders(row.id(), row.at(), row.factId(),
                        listOf(stakes, row.id())))
                .toList();
        return new ItemHistory(item.id(), item.platformId(), item.registeredAt(), item.isDerivative(),
                versions.stream().map(VersionRow::version).toList(), holders, parents);
    }

    private <T> List<T> rows(String query, Class<T> type, Collection<Long> ids) {
        return entities.createQuery(query, type).setParameter(1, ids).getResultList();
    }

    private static <T> List<T> listOf(Map<Long, List<T>> lists, Long id) {
        return lists.computeIfAbsent(id, key -> new ArrayList<>());
    }
}
