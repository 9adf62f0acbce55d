package dev.sayso.catalog.intake;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;

import dev.sayso.account.CreatorDesk;
import dev.sayso.catalog.Item;
import dev.sayso.catalog.ItemState;
import dev.sayso.catalog.Reason;
import dev.sayso.catalog.intake.ItemWriter.Edit;

/** Takes in what the platform says of its items, one or many at a time by the same rules. */
@ApplicationScoped
public class ItemDesk {

    /** What became of one row, and why if it was rejected. */
    public record Result(Outcome outcome, @Nullable RowRejected rejection) {
    }

    private final KnownItems items;
    private final ItemWriter writer;
    private final HeldChanges heldChanges;
    private final CreatorDesk creators;

    ItemDesk(KnownItems items, ItemWriter writer, HeldChanges heldChanges, CreatorDesk creators) {
        this.items = items;
        this.writer = writer;
        this.heldChanges = heldChanges;
        this.creators = creators;
    }

    /**
     * Takes what the platform says of one item.
     *
     * @throws RowRejected if the row cannot be taken
     */
    @Transactional
    public Outcome put(ItemRow row) {
        Result result = take(List.of(row), false).get(0);
        if (result.rejection() != null) {
            throw result.rejection();
        }
        return result.outcome();
    }

    /**
     * Takes each row for itself: one that is rejected leaves the others alone.
     *
     * @param rows of different items
     * @param dryRun only says what would become of them
     */
    @Transactional
    public List<Result> take(List<ItemRow> rows, boolean dryRun) {
        Map<String, KnownItem> known = items.lock(rows.stream().map(ItemRow::id).toList());
        if (!dryRun) {
            known.putAll(items.register(newcomers(rows, known.keySet())));
        }
        List<Weighed> weighed = rows.stream().map(row -> Weighed.of(row, known.get(row.id()))).toList();
        if (!dryRun) {
            keep(weighed);
        }
        return weighed.stream().map(row -> new Result(row.outcome(), row.rejection())).toList();
    }

    /**
     * The item is gone from the platform; what is known of it stays.
     *
     * @throws NotFoundException if there never was such an item
     */
    @Transactional
    public Outcome remove(String platformId) {
        KnownItem known = known(platformId);
        ItemState state = requireNonNull(known.state());
        heldChanges.supersede(List.of(known.item().id()));
        if (state.removed()) {
            return Outcome.UNCHANGED;
        }
        write(List.of(new Edit(known.item(), new ItemChange(state, state.gone()))), Map.of());
        return Outcome.CHANGED;
    }

    /** Takes a row that an administrator has approved, whatever it takes from whom. */
    @Transactional(Transactional.TxType.MANDATORY)
    void takeApproved(ItemRow row) {
        KnownItem known = known(row.id());
        write(List.of(new Edit(known.item(), ItemChange.of(known.state(), row))), names(List.of(row)));
    }

    private KnownItem known(String platformId) {
        KnownItem known = Item.isId(platformId) ? items.lock(List.of(platformId)).get(platformId) : null;
        if (known == null) {
            throw new NotFoundException();
        }
        if (known.item().isDerivative()) {
            throw new RowRejected(RowParser.ID, Reason.DERIVATIVE, platformId);
        }
        return known;
    }

    private static List<String> newcomers(List<ItemRow> rows, Set<String> known) {
        return rows.stream().filter(row -> !known.contains(row.id()) && Weighed.of(row, null).rejection() == null)
                .map(ItemRow::id).toList();
    }

    private void keep(List<Weighed> weighed) {
        List<Weighed> taken = weighed.stream().filter(Weighed::isTaken).toList();
        heldChanges.supersede(taken.stream().filter(row -> row.outcome() != Outcome.CREATED)
                .map(row -> row.known().item().id()).toList());
        heldChanges.hold(weighed.stream().filter(row -> row.outcome() == Outcome.HELD).toList());
        write(taken.stream().filter(Weighed::isWritten).map(row -> new Edit(row.known().item(), row.accepted())).toList(),
                names(taken.stream().map(Weighed::row).toList()));
    }

    private void write(List<Edit> edits, Map<String, String> names) {
        Map<String, String> mentioned = new HashMap<>();
        edits.forEach(edit -> edit.change().after().stakes().forEach(stake -> mentioned.put(stake.creator(), "")));
        mentioned.putAll(names);
        writer.write(edits, mentioned.isEmpty() ? Map.of() : creators.mention(mentioned));
    }

    /** What the rows call the creators; the last word counts. */
    private static Map<String, String> names(List<ItemRow> rows) {
        Map<String, String> names = new HashMap<>();
        rows.forEach(row -> row.everybody().filter(entry -> !entry.name().isEmpty())
                .forEach(entry -> names.put(entry.creator(), entry.name())));
        return names;
    }
}
