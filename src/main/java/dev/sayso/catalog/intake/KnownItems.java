package dev.sayso.catalog.intake;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.Item;
import dev.sayso.catalog.ItemState.Stake;
import dev.sayso.catalog.ItemVersion;
import dev.sayso.feed.ManyRows;

/** Items as they are now, read and locked many at a time. */
@ApplicationScoped
class KnownItems {

    private static final String READ = """
            select i.* from unnest(cast(:ids as varchar array)) as sayings (said)
            join item i on i.platform_id = said order by i.platform_id""";

    private static final String VERSIONS = """
            select v.* from unnest(cast(:ids as bigint array)) as wanted (version) join item_version v on v.id = version""";

    private static final String HOLDERS = """
            select h.version_id, c.platform_id, h.role, h.share_ppm
            from unnest(cast(:ids as bigint array)) as wanted (version) join holder h on h.version_id = version
            join creator c on c.id = h.creator_id""";

    private static final int BLOCK = 500;

    private interface Making {
        Item item(long id, String platformId, long versionId, Instant now);
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
        List<Item> items = session.createNativeQuery(query, Item.class).setParameter("ids", platformIds.toArray(String[]::new))
                .getResultList();
        Map<Long, ItemVersion> versions = versions(items.stream().map(Item::versionId).filter(Objects::nonNull).toList());
        Map<Long, Set<Stake>> stakes = stakes(items.stream().map(Item::holdersId).filter(Objects::nonNull).toList());
        return items.stream().collect(Collectors.toMap(Item::platformId, item -> known(item, versions, stakes)));
    }

    /**
     * Makes the rows of new items, each pointing at the version it is going to have. Where somebody else made one
     * meanwhile, that one counts.
     */
    Map<String, KnownItem> register(Collection<String> platformIds) {
        return register(platformIds, Item::new);
    }

    /** The same of an item that was made from others. */
    KnownItem registerDerived(String platformId) {
        return requireNonNull(register(List.of(platformId), Item::derived).get(platformId));
    }

    private Map<String, KnownItem> register(Collection<String> platformIds, Making making) {
        List<String> names = platformIds.stream().sorted().toList();
        List<Long> ids = ManyRows.ids(session, "item_seq", BLOCK, names.size());
        List<Long> versions = versionIds(names.size());
        Instant now = clock.instant();
        List<Item> made = IntStream.range(0, names.size())
                .mapToObj(i -> making.item(ids.get(i), names.get(i), versions.get(i), now)).toList();
        int added = ManyRows.into("item", made).number("id", Item::id).text("platform_id", Item::platformId)
                .moment("registered_at", Item::registeredAt).flag("derivative", Item::isDerivative)
                .number("versions", item -> (long) item.versions()).number("version_id", Item::versionId)
                .number("holders_id", Item::holdersId).addUnlessThere(session);
        return added == made.size()
                ? made.stream().collect(Collectors.toMap(Item::platformId, item -> new KnownItem(item, null)))
                : registeredByOthersToo(made);
    }

    private Map<String, KnownItem> registeredByOthersToo(List<Item> made) {
        Map<String, Item> mine = made.stream().collect(Collectors.toMap(Item::platformId, item -> item));
        Map<String, KnownItem> known = lock(mine.keySet());
        known.replaceAll((name, item) -> {
            Item own = requireNonNull(mine.get(name));
            return item.item().id().equals(own.id()) ? new KnownItem(own, null) : item;
        });
        return known;
    }

    /** Ids for versions that are about to be written. */
    List<Long> versionIds(int count) {
        return ManyRows.ids(session, "item_version_seq", BLOCK, count);
    }

    /** What this transaction has only registered has no version yet. */
    private static KnownItem known(Item item, Map<Long, ItemVersion> versions, Map<Long, Set<Stake>> stakes) {
        ItemVersion version = item.versionId() == null ? null : versions.get(item.versionId());
        return new KnownItem(item,
                version == null ? null : version.state(stakes.getOrDefault(item.holdersId(), Set.of())));
    }

    private Map<Long, ItemVersion> versions(List<Long> ids) {
        return ids.isEmpty() ? Map.of()
                : session.createNativeQuery(VERSIONS, ItemVersion.class).setParameter("ids", ids.toArray(Long[]::new))
                        .getResultList().stream().collect(Collectors.toMap(ItemVersion::id, version -> version));
    }

    private Map<Long, Set<Stake>> stakes(List<Long> versionIds) {
        Map<Long, Set<Stake>> stakes = new HashMap<>();
        if (!versionIds.isEmpty()) {
            session.createNativeQuery(HOLDERS, Object[].class).setParameter("ids", versionIds.toArray(Long[]::new))
                    .getResultList().forEach(row -> stakes
                            .computeIfAbsent(((Number) row[0]).longValue(), id -> new HashSet<>())
                            .add(new Stake((String) row[1], HolderRole.valueOf((String) row[2]),
                                    ((Number) row[3]).intValue())));
        }
        return stakes;
    }
}
