package dev.sayso.derivative.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import org.hibernate.StatelessSession;

import dev.sayso.catalog.Item;
import dev.sayso.catalog.intake.DerivedItemDesk;
import dev.sayso.catalog.intake.DerivedItemDesk.Seen;
import dev.sayso.derivative.DerivativeRemoved;
import dev.sayso.derivative.Wrong;
import dev.sayso.feed.Fact;
import dev.sayso.feed.FactScope;
import dev.sayso.feed.FactType;
import dev.sayso.feed.FeedDesk;
import dev.sayso.feed.ManyRows;
import dev.sayso.web.AppClock;

/** Keeps what the platform says of derivatives that it has removed. */
@ApplicationScoped
public class RemovalDesk {

    private static final String REMOVED = "derivative.removed";

    /**
     * That all copies are gone.
     *
     * @param at when the last of them was
     */
    record Removal(Instant at, long copies) {
    }

    private final DerivedItemDesk items;
    private final DerivativeStates states;
    private final FeedDesk feed;
    private final StatelessSession session;
    private final Event<DerivativeRemoved> removed;
    private final Clock clock;

    RemovalDesk(DerivedItemDesk items, DerivativeStates states, FeedDesk feed, StatelessSession session,
            Event<DerivativeRemoved> removed, Clock clock) {
        this.items = items;
        this.states = states;
        this.feed = feed;
        this.session = session;
        this.removed = removed;
        this.clock = clock;
    }

    /**
     * The derivative is gone from the platform; the same again changes nothing.
     *
     * @throws NotFoundException if there is no such derivative
     * @throws RegisteredOtherwise if another removal was reported before
     * @throws DerivativeRejected if it was removed before it was made
     */
    @Transactional
    DerivativeState remove(String platformId, Removal removal) {
        long item = locked(platformId).id();
        Optional<Removal> before = states.removal(item);
        if (before.isPresent() && !before.get().equals(removal)) {
            throw new RegisteredOtherwise();
        }
        if (before.isEmpty()) {
            if (removal.at().plus(AppClock.TOLERANCE).isBefore(states.madeAt(item))) {
                throw new DerivativeRejected("removed_at", Wrong.BEFORE_MADE);
            }
            add(item, removal, items.hide(platformId, REMOVED).orElseGet(() -> record(platformId)));
            removed.fire(new DerivativeRemoved(item, removal.at()));
        }
        return states.of(item);
    }

    private Seen locked(String platformId) {
        return Optional.ofNullable(Item.isId(platformId) ? items.lock(List.of(platformId)).get(platformId) : null)
                .filter(Seen::derivative).orElseThrow(NotFoundException::new);
    }

    /** Of one that was available for nothing before. */
    private Fact record(String platformId) {
        return feed.recordAll(FactType.STANDING_CHANGED, FactScope.ITEM, List.of(platformId), null, REMOVED).get(0);
    }

    private void add(long item, Removal removal, Fact fact) {
        ManyRows.into("removal", List.of(removal)).number("derivative_id", one -> item).moment("removed_at", Removal::at)
                .number("copies", Removal::copies).moment("reported_at", one -> clock.instant())
                .number("fact_id", one -> fact.id()).add(session);
    }
}
