package dev.sayso.catalog.intake;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import org.hibernate.StatelessSession;

import dev.sayso.catalog.ItemState;

/** An administrator decides about changes that take something from holders. */
@ApplicationScoped
public class HeldDesk {

    private static final int MOST = 50;

    private final HeldChanges changes;
    private final KnownItems known;
    private final ItemDesk items;
    private final StatelessSession session;

    HeldDesk(HeldChanges changes, KnownItems known, ItemDesk items, StatelessSession session) {
        this.changes = changes;
        this.known = known;
        this.items = items;
        this.session = session;
    }

    /** What waits, the oldest first. */
    @Transactional
    List<HeldView> waiting() {
        List<HeldChange> held = changes.oldest(MOST);
        List<ItemRow> rows = held.stream().map(changes::row).toList();
        Map<String, KnownItem> items = known.look(rows.stream().map(ItemRow::id).toList());
        return IntStream.range(0, held.size()).mapToObj(i -> view(held.get(i), rows.get(i), items)).toList();
    }

    private static HeldView view(HeldChange held, ItemRow row, Map<String, KnownItem> items) {
        ItemState now = requireNonNull(requireNonNull(items.get(row.id())).state());
        return new HeldView(held.id(), held.heldAt(), row.id(), now.title(),
                HeldView.lines(now.stakes(), Stakes.after(now, row)));
    }

    /** The row is taken as it came. */
    @Transactional
    public void approve(UUID id, UUID accountId) {
        HeldChange held = waiting(id);
        changes.decide(held, HeldDecision.Outcome.APPROVED, accountId);
        items.takeApproved(changes.row(held));
    }

    /** The holders stay as they are; the row is forgotten as a whole. */
    @Transactional
    public void refuse(UUID id, UUID accountId) {
        changes.decide(waiting(id), HeldDecision.Outcome.REFUSED, accountId);
    }

    private HeldChange waiting(UUID id) {
        return changes.waiting(id).orElseThrow(() -> session.get(HeldChange.class, id) == null
                ? new NotFoundException()
                : new HeldChangeDecided());
    }
}
