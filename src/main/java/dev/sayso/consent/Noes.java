package dev.sayso.consent;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;

import org.jboss.logging.Logger;

/**
 * Takes noes, which wait for nothing: each is in effect first, and answered at once where nobody is in the way, or else by
 * a job once nobody is.
 */
@ApplicationScoped
public class Noes {

    private static final Logger LOG = Logger.getLogger(Noes.class);

    /** An act of a creator that is in effect. */
    public record Taken(long creatorId, UUID actId) {
    }

    private final NoDesk desk;
    private final ConsentDesk consents;

    Noes(NoDesk desk, ConsentDesk consents) {
        this.desk = desk;
        this.consents = consents;
    }

    /**
     * A creator's choice for one of their items, whichever: a yes waits for what its giver is doing, a no does not.
     *
     * @throws jakarta.ws.rs.NotFoundException for an item or a use that is foreign or missing
     * @throws Refused if the answer cannot be taken
     */
    public Taken choose(long creatorId, String platformId, Wanted wanted, Witness witness) {
        if (!desk.isNo(creatorId, platformId, wanted)) {
            answer(creatorId);
            return new Taken(creatorId, consents.choose(creatorId, platformId, wanted, witness).actId());
        }
        return taken(creatorId, desk.stopItem(creatorId, platformId, wanted, witness));
    }

    /**
     * The same for an account rule. To leave {@code OFF} is no no.
     *
     * @throws jakarta.ws.rs.NotFoundException for a use that is missing
     * @throws Refused if the answer cannot be taken
     */
    public Taken rule(long creatorId, Wanted wanted, Witness witness) {
        if (!desk.isNo(creatorId, wanted)) {
            answer(creatorId);
            return new Taken(creatorId, consents.rule(creatorId, wanted, witness).actId());
        }
        return taken(creatorId, desk.stopUse(creatorId, wanted, witness));
    }

    /** Turns every use off, whatever the number of items; those that are off already are left as they are. */
    public Taken turnEverythingOff(long creatorId, Witness witness) {
        return taken(creatorId, desk.stopEverything(creatorId, witness));
    }

    /**
     * A requester gets nothing more of what depends on the creator's answers.
     *
     * @return empty if it was so already
     * @throws dev.sayso.consent.audience.BlockListFull if this would be one too many
     */
    public Optional<Taken> block(long creatorId, String requester, Witness witness) {
        return desk.stopRequester(creatorId, requester, witness).map(put -> taken(creatorId, put));
    }

    private Taken taken(long creatorId, NoDesk.Put put) {
        answer(creatorId);
        if (!put.isNew()) {
            throw new Refused(Refused.Why.UNCHANGED);
        }
        return new Taken(creatorId, put.actId());
    }

    /** What cannot be answered now is answered later. */
    public void answer(long creatorId) {
        try {
            if (!desk.answer(creatorId)) {
                LOG.debugf("The book of creator %d is held: answers follow", creatorId);
            }
        } catch (PersistenceException | Refused later) {
            LOG.debugf(later, "Answers of creator %d follow", creatorId);
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "What creator %d said no to is in effect, and cannot be answered; it is tried again", creatorId);
        }
    }
}
