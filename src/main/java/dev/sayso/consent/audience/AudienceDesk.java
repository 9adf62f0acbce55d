package dev.sayso.consent.audience;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;

import dev.sayso.account.Creator;
import dev.sayso.consent.ConsentMessages;
import dev.sayso.consent.Refused;
import dev.sayso.consent.receipt.ActRecorder;
import dev.sayso.consent.stop.Stops;
import dev.sayso.feed.Fact;
import dev.sayso.feed.FactScope;
import dev.sayso.feed.FactType;
import dev.sayso.feed.FeedDesk;
import dev.sayso.log.RecordDesk;
import dev.sayso.web.Messages;
import dev.sayso.web.Overtaken;

/** Keeps the list of requesters whom a creator never wants. What is so already is left as it is. */
@ApplicationScoped
public class AudienceDesk {

    /** How many requesters a creator can block. */
    public static final int MOST = 1_000;

    private final RequesterBlocks blocks;
    private final Stops stops;
    private final FeedDesk feed;
    private final ActRecorder recorder;
    private final RecordDesk records;
    private final EntityManager entities;

    AudienceDesk(RequesterBlocks blocks, Stops stops, FeedDesk feed, ActRecorder recorder, RecordDesk records,
            EntityManager entities) {
        this.blocks = blocks;
        this.stops = stops;
        this.feed = feed;
        this.recorder = recorder;
        this.records = records;
        this.entities = entities;
    }

    /**
     * The requester gets nothing more of what depends on the creator's answers.
     *
     * @return what became true, empty if it was so already
     * @throws BlockListFull if this would be one too many
     */
    @Transactional
    public Optional<Fact> block(long creatorId, String requester) {
        Creator creator = locked(creatorId);
        return admitsBlock(creatorId, requester)
                ? Optional.of(decide(creator, requester, blocks.last(creatorId, requester).orElse(null), true))
                : Optional.empty();
    }

    /**
     * Whether a requester can be blocked who is not yet.
     *
     * @throws BlockListFull if this would be one too many
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean admitsBlock(long creatorId, String requester) {
        if (blocks.isInForce(creatorId, requester)) {
            return false;
        }
        if (blocks.count(creatorId) >= MOST) {
            throw new BlockListFull();
        }
        return true;
    }

    /** Blocks a requester who cannot do anything already, as that was admitted; what is so already stays as it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Fact blockAnyhow(long creatorId, String requester) {
        Creator creator = locked(creatorId);
        RequesterBlock last = blocks.last(creatorId, requester).orElse(null);
        return last != null && last.isBlocked() ? last.fact() : decide(creator, requester, last, true);
    }

    /**
     * The requester is allowed again what the creator's answers allow everybody.
     *
     * @param shown the number of the block that is taken back
     * @throws NotFoundException for a requester who was never blocked by this creator
     * @throws Overtaken if the requester was blocked again since
     * @throws Refused if the block itself is not written yet
     */
    @Transactional
    public Optional<Fact> unblock(long creatorId, String requester, int shown) {
        Creator creator = locked(creatorId);
        if (stops.unanswered(List.of(creatorId)).stream().anyMatch(stop -> requester.equals(stop.requester()))) {
            throw new Refused(Refused.Why.UNDER_WAY);
        }
        RequesterBlock last = blocks.last(creatorId, requester).orElseThrow(NotFoundException::new);
        if (last.isBlocked() && last.number() != shown) {
            throw new Overtaken("requester-blocked-again",
                    () -> words().block_end_asked(Messages.isolated(requester)), () -> words().block_end_now());
        }
        return last.isBlocked() ? Optional.of(decide(creator, requester, last, false)) : Optional.empty();
    }

    private static ConsentMessages words() {
        return Messages.of(ConsentMessages.class);
    }

    private Creator locked(long creatorId) {
        return entities.find(Creator.class, creatorId, LockModeType.PESSIMISTIC_WRITE);
    }

    private Fact decide(Creator creator, String requester, @Nullable RequesterBlock last, boolean block) {
        Fact fact = feed.record(FactType.STANDING_CHANGED, FactScope.CREATOR, creator.platformId(), null,
                block ? "requester.blocked" : "requester.unblocked");
        int number = last == null ? 1 : last.number() + 1;
        blocks.persist(new RequesterBlock(creator.id(), requester, number, block, fact));
        records.keep(fact, recorder);
        return fact;
    }
}
