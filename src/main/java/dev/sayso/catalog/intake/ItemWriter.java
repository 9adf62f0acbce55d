package dev.sayso.catalog.intake;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import dev.sayso.catalog.Holder;
import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.Holding;
import dev.sayso.catalog.Item;
import dev.sayso.catalog.ItemState;
import dev.sayso.catalog.ItemState.Stake;
import dev.sayso.catalog.ItemVersion;
import dev.sayso.feed.Fact;
import dev.sayso.feed.FactScope;
import dev.sayso.feed.FactType;
import dev.sayso.feed.FeedDesk;
import dev.sayso.feed.ManyRows;

/** Writes new versions of items, table by table, with the facts that make them known. */
@ApplicationScoped
class ItemWriter {

    /** One item and what changes; the item is locked. */
    record Edit(Item item, ItemChange change) {

        boolean isNew() {
            return change.before() == null;
        }
    }

    private static final String TURN = """
            update item set version_id = version, versions = count, holders_id = brought
            from unnest(cast(:items as bigint array), cast(:versions as bigint array), cast(:counts as bigint array),
              cast(:holders as bigint array)) as turns (turned, version, count, brought)
            where id = turned""";

    private static final String LEAVE = """
            merge into holding using unnest(cast(:items as bigint array)) as changes (changed) on item_id = changed
            when matched then delete""";

    private final StatelessSession session;
    private final KnownItems items;
    private final FeedDesk feed;
    private final Clock clock;

    ItemWriter(StatelessSession session, KnownItems items, FeedDesk feed, Clock clock) {
        this.session = session;
        this.items = items;
        this.feed = feed;
        this.clock = clock;
    }

    /** @param creators the ids of everybody the new states name */
    void write(List<Edit> edits, Map<String, Long> creators) {
        if (!edits.isEmpty()) {
            write(edits, facts(edits), creators);
        }
    }

    /**
     * The same of one edit that has a cause of its own.
     *
     * @param cause in lower case with dots
     * @return the fact
     */
    Fact write(Edit edit, String cause, Map<String, Long> creators) {
        Fact fact = feed.recordAll(type(edit), FactScope.ITEM, List.of(edit.item().platformId()), null, cause).get(0);
        IdentityHashMap<Edit, Fact> facts = new IdentityHashMap<>();
        facts.put(edit, fact);
        write(List.of(edit), facts, creators);
        return fact;
    }

    private void write(List<Edit> edits, IdentityHashMap<Edit, Fact> facts, Map<String, Long> creators) {
        List<ItemVersion> versions = versions(edits, facts);
        add(edits, versions);
        addHolders(edits, versions, creators);
        turn(edits, versions);
        renewHoldings(edits, creators);
    }

    /** A new item knows the id of its first version. */
    private List<ItemVersion> versions(List<Edit> edits, IdentityHashMap<Edit, Fact> facts) {
        Instant now = clock.instant();
        Iterator<Long> ids = items.versionIds((int) edits.stream().filter(edit -> !edit.isNew()).count()).iterator();
        return edits.stream().map(edit -> {
            Fact fact = facts.get(edit);
            return new ItemVersion(edit.isNew() ? requireNonNull(edit.item().versionId()) : ids.next(), edit.item(),
                    edit.change().before(), edit.change().after(), now, fact == null ? null : fact.id());
        }).toList();
    }

    private void add(List<Edit> edits, List<ItemVersion> versions) {
        IdentityHashMap<ItemVersion, ItemState> states = new IdentityHashMap<>();
        IntStream.range(0, edits.size()).forEach(i -> states.put(versions.get(i), edits.get(i).change().after()));
        Function<ItemVersion, ItemState> state = version -> requireNonNull(states.get(version));
        ManyRows.into("item_version", versions).number("id", ItemVersion::id).number("item_id", ItemVersion::itemId)
                .number("ordinal", version -> (long) version.ordinal()).text("title", version -> state.apply(version).title())
                .text("kind", version -> state.apply(version).kind().name()).text("url", version -> state.apply(version).url())
                .text("thumbnail_url", version -> state.apply(version).thumbnailUrl())
                .moment("published_at", version -> state.apply(version).publishedAt())
                .moment("earliest_published_at", version -> state.apply(version).earliestPublishedAt())
                .flag("sponsored", state.andThen(ItemState::sponsored))
                .flag("depicted_complete", state.andThen(ItemState::depictedComplete))
                .flag("removed", state.andThen(ItemState::removed)).flag("brings_holders", ItemVersion::bringsHolders)
                .flag("upheaval", ItemVersion::isUpheaval).moment("at", ItemVersion::at).number("fact_id", ItemVersion::factId)
                .add(session);
    }

    private void addHolders(List<Edit> edits, List<ItemVersion> versions, Map<String, Long> creators) {
        List<Holder> holders = IntStream.range(0, edits.size()).boxed()
                .flatMap(i -> holders(edits.get(i), versions.get(i), creators)).toList();
        ManyRows.into("holder", holders).number("version_id", Holder::versionId)
                .number("creator_id", Holder::creatorId).text("role", holder -> holder.role().name())
                .number("share_ppm", holder -> (long) holder.sharePpm()).add(session);
    }

    private void turn(List<Edit> edits, List<ItemVersion> versions) {
        IntStream.range(0, edits.size()).forEach(i -> edits.get(i).item().turnTo(versions.get(i)));
        List<Item> known = edits.stream().filter(edit -> !edit.isNew()).map(Edit::item).toList();
        if (!known.isEmpty()) {
            session.createNativeMutationQuery(TURN).setParameter("items", known.stream().map(Item::id).toArray(Long[]::new))
                    .setParameter("versions", known.stream().map(Item::versionId).toArray(Long[]::new))
                    .setParameter("counts", known.stream().map(item -> (long) item.versions()).toArray(Long[]::new))
                    .setParameter("holders", known.stream().map(Item::holdersId).toArray(Long[]::new)).executeUpdate();
        }
    }

    private IdentityHashMap<Edit, Fact> facts(List<Edit> edits) {
        Map<String, List<Edit>> byCause = new LinkedHashMap<>();
        edits.forEach(edit -> edit.change().cause()
                .ifPresent(cause -> byCause.computeIfAbsent(cause, key -> new ArrayList<>()).add(edit)));
        IdentityHashMap<Edit, Fact> facts = new IdentityHashMap<>();
        byCause.forEach((cause, changed) -> {
            Iterator<Fact> recorded = feed.recordAll(type(changed.get(0)), FactScope.ITEM,
                    changed.stream().map(edit -> edit.item().platformId()).toList(), null, cause).iterator();
            changed.forEach(edit -> facts.put(edit, recorded.next()));
        });
        return facts;
    }

    private static FactType type(Edit edit) {
        return edit.isNew() ? FactType.ITEM_REGISTERED : FactType.STANDING_CHANGED;
    }

    private static Stream<Holder> holders(Edit edit, ItemVersion version, Map<String, Long> creators) {
        return !version.bringsHolders() ? Stream.of()
                : edit.change().after().stakes().stream().map(stake -> new Holder(version,
                        requireNonNull(creators.get(stake.creator())), stake.role(), stake.sharePpm()));
    }

    private void renewHoldings(List<Edit> edits, Map<String, Long> creators) {
        Long[] known = edits.stream().filter(edit -> !edit.isNew()).map(edit -> edit.item().id()).toArray(Long[]::new);
        if (known.length > 0) {
            session.createNativeMutationQuery(LEAVE).setParameter("items", known).executeUpdate();
        }
        ManyRows.into("holding", edits.stream().flatMap(edit -> holdings(edit, creators).stream()).toList())
                .number("creator_id", Holding::creatorId).number("item_id", Holding::itemId)
                .number("share_ppm", holding -> (long) holding.sharePpm()).flag("depicted", Holding::isDepicted)
                .text("kind", holding -> holding.kind().name()).text("title_key", Holding::titleKey)
                .text("search_key", Holding::searchKey)
                .moment("published_at", Holding::publishedAt).flag("removed", Holding::isRemoved).add(session);
    }

    private static List<Holding> holdings(Edit edit, Map<String, Long> creators) {
        Map<String, List<Stake>> byCreator = new HashMap<>();
        edit.change().after().stakes()
                .forEach(stake -> byCreator.computeIfAbsent(stake.creator(), key -> new ArrayList<>()).add(stake));
        return byCreator.entrySet().stream()
                .map(entry -> new Holding(requireNonNull(creators.get(entry.getKey())), edit.item().id(),
                        entry.getValue().stream().mapToInt(Stake::sharePpm).sum(),
                        entry.getValue().stream().anyMatch(stake -> stake.role() == HolderRole.DEPICTED),
                        edit.change().after()))
                .toList();
    }
}
