package dev.sayso.feed;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** The nodes that work by the event log, for those who must not answer before them. */
@ApplicationScoped
public class Followers {

    private final FollowerDesk desk;
    private final FeedHead head;

    Followers(FollowerDesk desk, FeedHead head) {
        this.desk = desk;
        this.head = head;
    }

    /**
     * Waits until every node that lives works by the log up to a number.
     *
     * @return false if patience ran out
     */
    public boolean await(long number, Duration patience) {
        return head.await(() -> Optional.of(number).filter(desk::haveAllApplied), patience).isPresent();
    }
}
