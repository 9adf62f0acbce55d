package dev.sayso.catalog.intake;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.CatalogMessages;
import dev.sayso.catalog.HeldOutcome;
import dev.sayso.web.Messages;
import dev.sayso.web.Overtaken;
import dev.sayso.web.Place;

/** An administrator decides about changes that take something from holders. */
@ApplicationScoped
public class HeldDesk {

    private static final int LINES = 50;

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

    /**
     * What waits, the oldest first.
     *
     * @param after the last change seen; null for the first page
     */
    @Transactional
    HeldPage waiting(@Nullable Place after) {
        List<HeldChange> found = changes.waiting(after, LINES + 1);
        List<HeldChange> shown = found.size() > LINES ? found.subList(0, LINES) : found;
        HeldChange last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
        return new HeldPage(views(shown, null), found.size() > LINES && last != null ? last.place() : null);
    }

    /** One change, waiting or decided. */
    @Transactional
    HeldView one(UUID id) {
        HeldChange held = session.get(HeldChange.class, id);
        if (held == null) {
            throw new NotFoundException();
        }
        return views(List.of(held), session.get(HeldDecision.class, id)).get(0);
    }

    private List<HeldView> views(List<HeldChange> held, @Nullable HeldDecision decision) {
        List<ItemRow> rows = held.stream().map(changes::row).toList();
        Map<String, KnownItem> items = known.look(rows.stream().map(ItemRow::id).toList());
        return IntStream.range(0, held.size()).mapToObj(i -> HeldView.of(held.get(i), rows.get(i),
                requireNonNull(requireNonNull(items.get(rows.get(i).id())).state()), decision)).toList();
    }

    /**
     * The row is taken as it came.
     *
     * @throws RowRejected if it does not fit any more what the item has become
     */
    @Transactional
    public void approve(UUID id, UUID accountId) {
        waiting(id, HeldOutcome.APPROVED, accountId).ifPresent(held -> {
            changes.decide(held, HeldOutcome.APPROVED, accountId);
            items.takeApproved(changes.row(held));
        });
    }

    /** The holders stay as they are; the row is forgotten as a whole. */
    @Transactional
    public void refuse(UUID id, UUID accountId) {
        waiting(id, HeldOutcome.REFUSED, accountId)
                .ifPresent(held -> changes.decide(held, HeldOutcome.REFUSED, accountId));
    }

    /** Empty where the same person has decided the same before. */
    private Optional<HeldChange> waiting(UUID id, HeldOutcome wanted, UUID accountId) {
        Optional<HeldChange> waiting = changes.waiting(id);
        HeldDecision decided = waiting.isPresent() ? null : session.get(HeldDecision.class, id);
        if (waiting.isEmpty() && decided == null) {
            throw new NotFoundException();
        }
        if (decided != null && !decided.is(wanted, accountId)) {
            HeldOutcome outcome = decided.outcome();
            CatalogMessages words = Messages.of(CatalogMessages.class);
            throw new Overtaken("held-change-decided", () -> words.held_asked(wanted),
                    () -> words.held_decided(words.held_became(outcome)));
        }
        return waiting;
    }
}
