package dev.sayso.catalog.intake;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.Holder;
import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.Holding;
import dev.sayso.catalog.Item;
import dev.sayso.catalog.ItemState.Stake;
import dev.sayso.catalog.ItemVersion;
import dev.sayso.feed.Fact;
import dev.sayso.feed.FactScope;
import dev.sayso.feed.FactType;
import dev.sayso.feed.FeedDesk;

/** Writes new versions of items, table by table, with the facts that make them known. */
@ApplicationScoped
class ItemWriter {

    /** One item and what changes; the item is locked. */
    record Edit(Item item, ItemChange change) {
    }

    private final StatelessSession session;
    private final FeedDesk feed;
    private final Clock clock;

    ItemWriter(StatelessSession session, FeedDesk feed, Clock clock) {
        this.session = session;
        this.feed = feed;
        this.clock = clock;
    }

    /** @param creators the ids of everybody the new states name */
    void write(List<Edit> edits, Map<String, Long> creators) {
        if (edits.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<Edit, Fact> facts = facts(edits);
        List<ItemVersion> versions = edits.stream().map(edit -> version(edit, facts.get(edit), now)).toList();
        session.insertMultiple(versions);
        List<Holder> holders = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            edits.get(i).item().turnTo(versions.get(i));
            holders.addAll(holders(edits.get(i), versions.get(i), creators));
        }
        session.insertMultiple(holders);
        session.updateMultiple(edits.stream().map(Edit::item).toList());
        renewHoldings(edits, creators);
    }

    private static ItemVersion version(Edit edit, @Nullable Fact fact, Instant now) {
        return new ItemVersion(edit.item(), edit.change().before(), edit.change().after(), now,
                fact == null ? null : fact.id());
    }

    private Map<Edit, Fact> facts(List<Edit> edits) {
        Map<String, List<Edit>> byCause = new LinkedHashMap<>();
        edits.forEach(edit -> edit.change().cause()
                .ifPresent(cause -> byCause.computeIfAbsent(cause, key -> new ArrayList<>()).add(edit)));
        Map<Edit, Fact> facts = new HashMap<>();
        byCause.forEach((cause, changed) -> {
            Iterator<Fact> recorded = feed.recordAll(FactType.STANDING_CHANGED, FactScope.ITEM,
                    changed.stream().map(edit -> edit.item().platformId()).toList(), null, cause).iterator();
            changed.forEach(edit -> facts.put(edit, recorded.next()));
        });
        return facts;
    }

    private static List<Holder> holders(Edit edit, ItemVersion version, Map<String, Long> creators) {
        return !version.bringsHolders() ? List.of()
                : edit.change().after().stakes().stream()
                        .map(stake -> new Holder(version, requireNonNull(creators.get(stake.creator())), stake.role(),
                                stake.sharePpm()))
                        .toList();
    }

    private void renewHoldings(List<Edit> edits, Map<String, Long> creators) {
        List<Long> known = edits.stream().filter(edit -> edit.change().before() != null).map(edit -> edit.item().id()).toList();
        if (!known.isEmpty()) {
            session.createMutationQuery("delete from Holding where itemId in :items").setParameter("items", known)
                    .executeUpdate();
        }
        session.insertMultiple(edits.stream().flatMap(edit -> holdings(edit, creators).stream()).toList());
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
