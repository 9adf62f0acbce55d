package dev.sayso.consent.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import dev.sayso.account.Creator;
import dev.sayso.feed.Fact;
import dev.sayso.feed.FactScope;
import dev.sayso.feed.FactType;
import dev.sayso.feed.FeedDesk;

/** Keeps the list of requesters whom a creator never wants. What is so already is left as it is. */
@ApplicationScoped
public class AudienceDesk {

    private final RequesterBlocks blocks;
    private final FeedDesk feed;
    private final EntityManager entities;

    AudienceDesk(RequesterBlocks blocks, FeedDesk feed, EntityManager entities) {
        this.blocks = blocks;
        this.feed = feed;
        this.entities = entities;
    }

    @Transactional
    public void block(long creatorId, String requester) {
        decide(creatorId, requester, true);
    }

    /** The requester is allowed again what the creator's answers allow everybody. */
    @Transactional
    public void unblock(long creatorId, String requester) {
        decide(creatorId, requester, false);
    }

    private void decide(long creatorId, String requester, boolean block) {
        Creator creator = entities.find(Creator.class, creatorId, LockModeType.PESSIMISTIC_WRITE);
        RequesterBlock last = blocks.last(creatorId, requester).orElse(null);
        if (block != (last != null && last.isBlocked())) {
            Fact fact = feed.record(FactType.STANDING_CHANGED, FactScope.CREATOR, creator.platformId(), null,
                    block ? "requester.blocked" : "requester.unblocked");
            blocks.persist(new RequesterBlock(creatorId, requester, last == null ? 1 : last.number() + 1, block, fact));
        }
    }
}
