package dev.sayso.consent;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.feed.Fact;
import dev.sayso.feed.FeedHead;

/** Waits until answers are in the event log, so that no page says off before it is. */
@ApplicationScoped
public class InEffect {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final FeedHead head;

    InEffect(FeedHead head) {
        this.head = head;
    }

    /**
     * Call it after the transaction that took the answers.
     *
     * @return false if they are kept but not yet in the log
     */
    public boolean await(List<Answer> answers) {
        return answers.isEmpty() || await(answers.get(answers.size() - 1).fact());
    }

    /**
     * The same for what else people decide.
     *
     * @return false if it is kept but not yet in the log
     */
    public boolean await(Fact fact) {
        return head.await(fact.id(), PATIENCE).isPresent();
    }
}
