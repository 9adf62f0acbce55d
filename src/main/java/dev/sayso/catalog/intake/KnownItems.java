package dev.sayso.catalog.intake;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.Item;
import dev.sayso.catalog.ItemState.Stake;
import dev.sayso.catalog.ItemVersion;

/** Items as they are now, read and locked many at a time. */
@ApplicationScoped
class KnownItems {

    private static final String READ = "select * from item where platform_id in (:ids) order by platform_id";

    private static final String REGISTER = """
            insert into item (id, platform_id, registered_at, derivative, versions)
            select nextval('item_seq'), said, cast(:now as timestamp with time zone), false, 0
            from unnest(cast(:ids as varchar array)) as sayings (said) on conflict do nothing""";

    private static final String HOLDERS = """
            select h.versionId, c.platformId, h.role, h.sharePpm
            from Holder h join Creator c on c.id = h.creatorId where h.versionId in :ids""";

    private record HolderRow(Long versionId, String creator, HolderRole role, int sharePpm) {
    }

    private final StatelessSession session;
    private final Clock clock;

    KnownItems(StatelessSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** By platform id; nobody else changes them until this transaction ends. */
    Map<String, KnownItem> lock(Collection<String> platformIds) {
        return read(platformIds, READ + " for update");
    }

    /** By platform id, as they are at this moment. */
    Map<String, KnownItem> look(Collection<String> platformIds) {
        return read(platformIds, READ);
    }

    private Map<String, KnownItem> read(Collection<String> platformIds, String query) {
        if (platformIds.isEmpty()) {
            return new HashMap<>();
        }
        List<Item> items = session.createNativeQuery(query, Item.class).setParameter("ids", platformIds).getResultList();
        Map<Long, ItemVersion> versions = versions(items.stream().map(Item::versionId).filter(Objects::nonNull).toList());
        Map<Long, Set<Stake>> stakes = stakes(items.stream().map(Item::holdersId).filter(Objects::nonNull).toList());
        return items.stream().collect(Collectors.toMap(Item::platformId, item -> known(item, versions, stakes)));
    }

    /** Makes the items' rows; those that somebody else made meanwhile are left as they are. */
    Map<String, KnownItem> register(Collection<String> platformIds) {
        if (!platformIds.isEmpty()) {
            session.createNativeMutationQuery(REGISTER).setParameter("now", clock.instant())
                    .setParameter("ids", platformIds.stream().sorted().toArray(String[]::new)).executeUpdate();
        }
        return lock(platformIds);
    }

    private static KnownItem known(Item item, Map<Long, ItemVersion> versions, Map<Long, Set<Stake>> stakes) {
        if (item.versionId() == null) {
            return new KnownItem(item, null);
        }
        return new KnownItem(item,
                requireNonNull(versions.get(item.versionId())).state(stakes.getOrDefault(item.holdersId(), Set.of())));
    }

    private Map<Long, ItemVersion> versions(List<Long> ids) {
        return ids.isEmpty() ? Map.of()
                : session.createSelectionQuery("from ItemVersion where id in :ids", ItemVersion.class).setParameter("ids", ids)
                        .getResultList().stream().collect(Collectors.toMap(ItemVersion::id, version -> version));
    }

    private Map<Long, Set<Stake>> stakes(List<Long> versionIds) {
        Map<Long, Set<Stake>> stakes = new HashMap<>();
        if (!versionIds.isEmpty()) {
            session.createSelectionQuery(HOLDERS, HolderRow.class).setParameter("ids", versionIds).getResultList()
                    .forEach(row -> stakes.computeIfAbsent(row.versionId(), id -> new HashSet<>())
                            .add(new Stake(row.creator(), row.role(), row.sharePpm())));
        }
        return stakes;
    }
}
