package dev.sayso.consent.views;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import dev.sayso.account.Creator;
import dev.sayso.consent.views.ViewRefused.Why;
import dev.sayso.web.Ids;
import dev.sayso.web.Messages;
import dev.sayso.web.Overtaken;

/** Saves and deletes the views of creators. The same form again saves nothing more. */
@ApplicationScoped
public class SavedViewDesk {

    /** How many views a creator can save. */
    public static final int MOST = 20;

    private final SavedViews views;
    private final EntityManager entities;
    private final Clock clock;

    SavedViewDesk(SavedViews views, EntityManager entities, Clock clock) {
        this.views = views;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Names what a query finds.
     *
     * @param id made with the form
     * @param name as it was typed
     * @param query of the list's address, without nonsense
     * @throws Overtaken if the form saved a view that is deleted since
     * @throws ViewRefused if the name is none or taken, the query is none or saved, or this would be one too many
     */
    @Transactional
    public void save(long creatorId, UUID id, String name, String query) {
        List<SavedView> others = othersOf(creatorId);
        SavedView before = views.findById(id);
        if (before != null && before.isOf(creatorId) && before.isDeleted()) {
            ViewsMessages words = Messages.of(ViewsMessages.class);
            throw new Overtaken("view-deleted", () -> words.asked(Messages.isolated(name)), words::deleted);
        }
        SavedView view = new SavedView(before == null ? id : Ids.next(clock), creatorId, name, query, clock.instant());
        if (others.stream().anyMatch(other -> other.isNamedLike(view) && other.finds(query))) {
            return;
        }
        refusal(view, others).ifPresent(why -> {
            throw new ViewRefused(why);
        });
        views.persist(view);
    }

    /**
     * What is deleted already stays so.
     *
     * @throws NotFoundException for what was never a view of this creator
     */
    @Transactional
    public void delete(long creatorId, UUID id) {
        views.of(creatorId, id).orElseThrow(NotFoundException::new).delete(clock.instant());
    }

    /** Two views saved at once take turns. */
    private List<SavedView> othersOf(long creatorId) {
        entities.find(Creator.class, creatorId, LockModeType.PESSIMISTIC_WRITE);
        return views.of(creatorId);
    }

    private static Optional<Why> refusal(SavedView view, List<SavedView> others) {
        if (others.stream().anyMatch(view::isNamedLike)) {
            return Optional.of(Why.NAME_TAKEN);
        }
        if (others.stream().anyMatch(other -> other.finds(view.query()))) {
            return Optional.of(Why.FILTER_SAVED);
        }
        return others.size() < MOST ? Optional.empty() : Optional.of(Why.TOO_MANY);
    }
}
