package dev.sayso.consent;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.consent.stop.Stops;
import dev.sayso.feed.Fact;
import dev.sayso.feed.FeedHead;
import dev.sayso.feed.Followers;
import dev.sayso.feed.Lookout;

/** Waits until answers are in the event log and every node works by them, so that no page says off before it is. */
@ApplicationScoped
public class InEffect {

    /** Longer than a node that stands still is waited for, and than it can keep others from numbering. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /** A no is obeyed without its answer: that is waited for only as long as nobody notices. */
    private static final Duration MOMENT = Duration.ofMillis(500);

    /** What a person can be told of a no. */
    public enum Effect {
        /** It is obeyed everywhere, and answered. */
        ANSWERED,
        /** It is obeyed everywhere; its answer, and so its receipt, follows. */
        OBEYED,
        /** It is kept, but not yet obeyed everywhere. */
        KEPT;

        public boolean isObeyed() {
            return this != KEPT;
        }
    }

    private final Lookout lookout;
    private final Stops stops;
    private final FeedHead head;
    private final Followers followers;
    private final Answers answers;

    InEffect(Lookout lookout, Stops stops, FeedHead head, Followers followers, Answers answers) {
        this.lookout = lookout;
        this.stops = stops;
        this.head = head;
        this.followers = followers;
        this.answers = answers;
    }

    /** Call it after the transaction that took an answer or put a no into effect. */
    public Effect await(Noes.Taken taken) {
        boolean isNo = stops.isOpen(taken.creatorId(), taken.actId());
        if (isNo && !lookout.await(() -> stops.isSeenByAll(taken.creatorId(), taken.actId()), PATIENCE)) {
            return Effect.KEPT;
        }
        if (stops.isUnanswered(taken.creatorId(), taken.actId())) {
            return Effect.OBEYED;
        }
        Duration patience = isNo ? MOMENT : PATIENCE;
        boolean everywhere = answers.lastOfAct(taken.creatorId(), taken.actId())
                .map(last -> await(last.fact(), patience)).orElse(true);
        return everywhere ? Effect.ANSWERED : isNo ? Effect.OBEYED : Effect.KEPT;
    }

    /**
     * Call it after the transaction that took the answers.
     *
     * @return false if they are kept but not yet obeyed everywhere
     */
    public boolean await(List<Answer> given) {
        return given.isEmpty() || await(given.get(given.size() - 1).fact());
    }

    /** The same for all that one act has answered so far. */
    public boolean await(long creatorId, UUID act) {
        return answers.lastOfAct(creatorId, act).map(last -> await(last.fact())).orElse(true);
    }

    /**
     * The same for what else people decide.
     *
     * @return false if it is kept but not yet obeyed everywhere
     */
    public boolean await(Fact fact) {
        return await(fact, PATIENCE);
    }

    private boolean await(Fact fact, Duration patience) {
        return head.await(fact.id(), patience).filter(number -> followers.await(number, patience)).isPresent();
    }
}
