package dev.sayso.catalog.intake;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.sayso.account.CreatorDesk;
import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.Item;
import dev.sayso.catalog.ItemState;
import dev.sayso.feed.Fact;

/** Keeps the items that AI made from others, which the catalogue's other calls leave alone. */
@ApplicationScoped
public class DerivedItemDesk {

    /**
     * An item as it is now.
     *
     * @param depicted the people in it, by the platform's ids
     */
    public record Seen(long id, String platformId, boolean derivative, boolean depictedComplete, SortedSet<String> depicted) {
    }

    /**
     * An item that was added.
     *
     * @param fact from which on it is on record
     */
    public record Added(long id, Fact fact, Map<String, Long> creators) {
    }

    private final KnownItems items;
    private final ItemWriter writer;
    private final CreatorDesk creators;

    DerivedItemDesk(KnownItems items, ItemWriter writer, CreatorDesk creators) {
        this.items = items;
        this.writer = writer;
        this.creators = creators;
    }

    /** Items by the platform's ids, as they are at this moment; those that are missing are left out. */
    public Map<String, Seen> look(Collection<String> platformIds) {
        return seen(items.look(platformIds));
    }

    /** The same, and nobody else changes them until this transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, Seen> lock(Collection<String> platformIds) {
        return seen(items.lock(platformIds));
    }

    /**
     * Refuses what no item can be.
     *
     * @throws RowRejected if an item cannot be so
     */
    public void check(ItemRow row) {
        ItemChange.of(null, row);
    }

    /**
     * Takes an id for a new item; whoever else wants it waits for this transaction.
     *
     * @return the item that has it already, if one does
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Seen> claim(String platformId) {
        KnownItem item = items.registerDerived(platformId);
        return item.state() == null ? Optional.empty() : Optional.of(seen(item));
    }

    /**
     * Adds the item whose id was claimed.
     *
     * @param available whether anything can be done with it for now
     * @throws RowRejected if an item cannot be so
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Added add(ItemRow row, boolean available) {
        Item item = claimed(row.id()).item();
        ItemState state = ItemChange.of(null, row).after();
        Map<String, Long> ids = mention(state, row);
        ItemChange change = new ItemChange(null, available ? state : state.gone());
        return new Added(item.id(), writer.write(new ItemWriter.Edit(item, change), "derivative.registered", ids), ids);
    }

    /**
     * From now on nothing more can be done with it; once more is nothing new.
     *
     * @param cause in lower case with dots
     * @return the fact, if it is news
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Fact> hide(String platformId, String cause) {
        return turn(platformId, false, cause);
    }

    /** What its holders and those of its ancestors allow from now on can be done with it; once more is nothing new. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Fact> show(String platformId, String cause) {
        return turn(platformId, true, cause);
    }

    private Optional<Fact> turn(String platformId, boolean available, String cause) {
        KnownItem known = claimed(platformId);
        ItemState before = requireNonNull(known.state());
        if (before.removed() != available) {
            return Optional.empty();
        }
        ItemState after = available ? before.back() : before.gone();
        Map<String, String> names = new HashMap<>();
        after.stakes().forEach(stake -> names.put(stake.creator(), ""));
        return Optional.of(writer.write(new ItemWriter.Edit(known.item(), new ItemChange(before, after)), cause,
                creators.mention(names)));
    }

    private KnownItem claimed(String platformId) {
        return requireNonNull(items.lock(List.of(platformId)).get(platformId));
    }

    private Map<String, Long> mention(ItemState state, ItemRow row) {
        Map<String, String> names = new HashMap<>();
        state.stakes().forEach(stake -> names.put(stake.creator(), ""));
        row.everybody().filter(entry -> !entry.name().isEmpty()).forEach(entry -> names.put(entry.creator(), entry.name()));
        return creators.mention(names);
    }

    private static Map<String, Seen> seen(Map<String, KnownItem> known) {
        return known.entrySet().stream().filter(entry -> entry.getValue().state() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> seen(entry.getValue())));
    }

    private static Seen seen(KnownItem known) {
        ItemState state = requireNonNull(known.state());
        SortedSet<String> depicted = state.stakes().stream().filter(stake -> stake.role() == HolderRole.DEPICTED)
                .map(ItemState.Stake::creator).collect(Collectors.toCollection(TreeSet::new));
        return new Seen(known.item().id(), known.item().platformId(), known.item().isDerivative(), state.depictedComplete(),
                depicted);
    }
}
