package dev.sayso.catalog.intake;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import org.hibernate.StatelessSession;

/** An administrator decides about changes that take something from holders. */
@ApplicationScoped
public class HeldDesk {

    private final HeldChanges changes;
    private final ItemDesk items;
    private final StatelessSession session;

    HeldDesk(HeldChanges changes, ItemDesk items, StatelessSession session) {
        this.changes = changes;
        this.items = items;
        this.session = session;
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
