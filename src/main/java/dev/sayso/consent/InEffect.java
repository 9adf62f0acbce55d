package dev.sayso.consent;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.feed.Fact;
import dev.sayso.feed.FeedHead;
import dev.sayso.feed.Followers;

/** Waits until answers are in the event log and every node works by them, so that no page says off before it is. */
@ApplicationScoped
public class InEffect {

    /** Longer than a node that stands still is waited for, and than it can keep others from numbering. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final FeedHead head;
    private final Followers followers;
    private final Answers answers;

    InEffect(FeedHead head, Followers followers, Answers answers) {
        this.head = head;
        this.followers = followers;
        this.answers = answers;
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
        return head.await(fact.id(), PATIENCE).filter(number -> followers.await(number, PATIENCE)).isPresent();
    }
}
