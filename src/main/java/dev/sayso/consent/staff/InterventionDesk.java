package dev.sayso.consent.staff;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;

import dev.sayso.account.Account;
import dev.sayso.account.Accounts;
import dev.sayso.catalog.Item;
import dev.sayso.consent.receipt.ActRecorder;
import dev.sayso.feed.Fact;
import dev.sayso.feed.FactScope;
import dev.sayso.feed.FactType;
import dev.sayso.feed.FeedDesk;
import dev.sayso.log.RecordDesk;
import dev.sayso.web.Ids;

/**
 * What staff can do to consents. It only ever makes less possible, or gives back what people's own answers still allow.
 * The same act again changes nothing.
 */
@ApplicationScoped
public class InterventionDesk {

    private final ItemBlocks blocks;
    private final Invalidations invalidations;
    private final Accounts accounts;
    private final FeedDesk feed;
    private final ActRecorder recorder;
    private final RecordDesk records;
    private final EntityManager entities;
    private final Clock clock;

    InterventionDesk(ItemBlocks blocks, Invalidations invalidations, Accounts accounts, FeedDesk feed,
            ActRecorder recorder, RecordDesk records, EntityManager entities, Clock clock) {
        this.blocks = blocks;
        this.invalidations = invalidations;
        this.accounts = accounts;
        this.feed = feed;
        this.recorder = recorder;
        this.records = records;
        this.entities = entities;
        this.clock = clock;
    }

    /** Blocks an item for every use. */
    @Transactional
    public void block(long itemId, String why, UUID by) {
        decide(itemId, true, why, by);
    }

    /** Lifts the block of an item. */
    @Transactional
    public void unblock(long itemId, String why, UUID by) {
        decide(itemId, false, why, by);
    }

    /** Finds a yes invalid. Several findings can hold at once. */
    @Transactional
    public Invalidation invalidate(Invalid invalid, String why, UUID by) {
        Item item = locked(invalid.itemId());
        Fact fact = record(item, invalid.use(), "consent.invalidated");
        Invalidation invalidation = new Invalidation(Ids.next(clock), invalid, finding(why, by, fact));
        invalidations.persist(invalidation);
        records.keep(fact, recorder);
        return invalidation;
    }

    /** Takes a finding back. */
    @Transactional
    public void lift(UUID invalidationId, String why, UUID by) {
        Invalidation invalidation = invalidations.findByIdOptional(invalidationId).orElseThrow(NotFoundException::new);
        Item item = locked(invalidation.itemId());
        if (entities.find(InvalidationLift.class, invalidationId) == null) {
            Fact fact = record(item, invalidation.use(), "invalidation.lifted");
            entities.persist(new InvalidationLift(invalidation, finding(why, by, fact)));
            records.keep(fact, recorder);
        }
    }

    private void decide(long itemId, boolean block, String why, UUID by) {
        Item item = locked(itemId);
        ItemBlock last = blocks.last(itemId).orElse(null);
        if (block != (last != null && last.isBlocked())) {
            Fact fact = record(item, null, block ? "item.blocked" : "item.unblocked");
            blocks.persist(new ItemBlock(itemId, last == null ? 1 : last.number() + 1, block, finding(why, by, fact)));
            records.keep(fact, recorder);
        }
    }

    private Item locked(long itemId) {
        Item item = entities.find(Item.class, itemId, LockModeType.PESSIMISTIC_WRITE);
        if (item == null) {
            throw new NotFoundException();
        }
        return item;
    }

    private Fact record(Item item, @Nullable String use, String cause) {
        return feed.record(FactType.STANDING_CHANGED, FactScope.ITEM, item.platformId(), use, cause);
    }

    private Finding finding(String why, UUID by, Fact fact) {
        Account account = accounts.findById(by);
        return new Finding(why, account, fact);
    }
}
