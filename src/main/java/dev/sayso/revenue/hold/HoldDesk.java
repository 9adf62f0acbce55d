package dev.sayso.revenue.hold;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;

import dev.sayso.account.Creator;
import dev.sayso.feed.FactScope;
import dev.sayso.feed.FactType;
import dev.sayso.feed.FeedDesk;
import dev.sayso.money.Money;
import dev.sayso.revenue.HoldOutcome;
import dev.sayso.revenue.ledger.Account;
import dev.sayso.revenue.ledger.AccountKind;
import dev.sayso.revenue.ledger.Balances;
import dev.sayso.revenue.ledger.Ledger;
import dev.sayso.revenue.ledger.Leg;
import dev.sayso.revenue.ledger.Movement;
import dev.sayso.revenue.ledger.Template;
import dev.sayso.web.Ids;

/** Keeps contested money apart, and carries out what was decided about it, once. */
@ApplicationScoped
public class HoldDesk {

    private final Holds holds;
    private final Ledger ledger;
    private final Balances balances;
    private final FeedDesk feed;
    private final EntityManager entities;
    private final Clock clock;

    HoldDesk(Holds holds, Ledger ledger, Balances balances, FeedDesk feed, EntityManager entities, Clock clock) {
        this.holds = holds;
        this.ledger = ledger;
        this.balances = balances;
        this.feed = feed;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Holds the contested part of a creator's money; the rest goes on being paid. What was paid out already becomes a claim.
     * The same reference again answers with the hold that there is.
     *
     * @param reference what it is contested in, at most 128 characters
     * @param contested more than nothing
     * @param by the account of whoever holds it; null for programs
     * @throws HoldDiffers if the reference holds another amount
     * @throws MoreThanEarned if the creator never had so much
     */
    @Transactional
    public Hold hold(String reference, long creator, Money contested, @Nullable UUID by) {
        if (contested.isZero() || contested.isNegative()) {
            throw new IllegalArgumentException("Nothing is contested");
        }
        Map<AccountKind, Money> states = balances.lock(creator).getOrDefault(contested.currency().getCurrencyCode(), Map.of());
        Optional<Hold> before = holds.of(reference, creator, contested);
        if (before.isPresent()) {
            if (!before.get().contested().whole().equals(contested)) {
                throw new HoldDiffers();
            }
            return before.get();
        }
        Contested found = Contested.of(contested, states, holds.claimed(creator, Money.zero(contested.currency())));
        Hold hold = new Hold(Ids.next(clock), reference, creator, found, by, clock.instant());
        entities.persist(hold);
        tell(FactType.REVENUE_HELD, hold, "hold.opened");
        move(Template.HOLD, hold, by, leg(AccountKind.ACCRUED, creator, found.accrued().negate()),
                leg(AccountKind.AVAILABLE, creator, found.available().negate()), leg(AccountKind.HELD, creator, found.held()));
        return hold;
    }

    /**
     * Gives all of it back to where it was.
     *
     * @throws HoldResolved if something was decided before
     */
    @Transactional
    public void release(UUID id, @Nullable UUID by) {
        Hold hold = undecided(id);
        Contested contested = hold.contested();
        resolve(hold, HoldOutcome.RELEASED, null, Money.zero(contested.held().currency()), by);
        giveBack(hold, contested.accrued(), contested.available(), by);
    }

    /**
     * Gives all of it to somebody else.
     *
     * @throws HoldResolved if something was decided before
     */
    @Transactional
    public void award(UUID id, long to, @Nullable UUID by) {
        Hold hold = undecided(id);
        resolve(hold, HoldOutcome.AWARDED, to, hold.contested().whole(), by);
        giveAway(hold, to, hold.contested().held(), hold.contested().claimed(), by);
    }

    /**
     * Gives part of it to somebody else, first of what is held, and the rest back.
     *
     * @throws HoldResolved if something was decided before
     * @throws SplitImpossible if the part is nothing or all, or in another currency
     */
    @Transactional
    public void split(UUID id, long to, Money part, @Nullable UUID by) {
        Hold hold = undecided(id);
        Contested contested = hold.contested();
        if (!part.currency().equals(contested.held().currency()) || part.isZero() || part.isNegative()
                || part.compareTo(contested.whole()) >= 0) {
            throw new SplitImpossible();
        }
        resolve(hold, HoldOutcome.SPLIT, to, part, by);
        Money ofHeld = part.compareTo(contested.held()) < 0 ? part : contested.held();
        giveAway(hold, to, ofHeld, part.minus(ofHeld), by);
        Money back = contested.held().minus(ofHeld);
        Money available = back.compareTo(contested.available()) < 0 ? back : contested.available();
        giveBack(hold, back.minus(available), available, by);
    }

    /** Whoever resolves it at the same moment waits, and is told what was decided. */
    private Hold undecided(UUID id) {
        Hold hold = entities.find(Hold.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (hold == null) {
            throw new NotFoundException();
        }
        holds.resolution(id).ifPresent(decided -> {
            throw new HoldResolved(decided.outcome());
        });
        return hold;
    }

    private void resolve(Hold hold, HoldOutcome outcome, @Nullable Long to, Money awarded, @Nullable UUID by) {
        entities.persist(new HoldResolution(hold.id(), outcome, to, awarded.micros(), by, clock.instant()));
        tell(FactType.REVENUE_RELEASED, hold, outcome.cause());
    }

    private void tell(FactType type, Hold hold, String cause) {
        feed.record(type, FactScope.CREATOR, entities.find(Creator.class, hold.creatorId()).platformId(), null, cause);
    }

    private void giveBack(Hold hold, Money accrued, Money available, @Nullable UUID by) {
        long creator = hold.creatorId();
        move(Template.RELEASE, hold, by, leg(AccountKind.HELD, creator, accrued.plus(available).negate()),
                leg(AccountKind.ACCRUED, creator, accrued), leg(AccountKind.AVAILABLE, creator, available));
    }

    private void giveAway(Hold hold, long to, Money held, Money claimed, @Nullable UUID by) {
        long creator = hold.creatorId();
        move(Template.AWARD, hold, by, leg(AccountKind.HELD, creator, held.negate()), leg(AccountKind.AWARDED, to, held));
        move(Template.CLAIM, hold, by, leg(AccountKind.ACCRUED, creator, claimed.negate()),
                leg(AccountKind.AWARDED, to, claimed));
    }

    private void move(Template template, Hold hold, @Nullable UUID by, Leg... legs) {
        Movement movement = new Movement(template, hold.contested().held().currency(), new ArrayList<>(List.of(legs)), null,
                hold.reference(), by);
        if (!movement.isEmpty()) {
            ledger.post(movement);
        }
    }

    private static Leg leg(AccountKind kind, long creator, Money money) {
        return Leg.of(Account.of(kind, creator, money.currency()), money.micros());
    }
}
