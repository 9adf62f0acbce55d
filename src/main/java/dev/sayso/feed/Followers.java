package dev.sayso.feed;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** The nodes that work by the event log, for those who must not answer before them. */
@ApplicationScoped
public class Followers {

    private final FollowerDesk desk;

    Followers(FollowerDesk desk) {
        this.desk = desk;
    }

    /**
     * Waits until every node that lives works by the log up to a number.
     *
     * @return false if patience ran out
     */
    public boolean await(long number, Duration patience) {
        return desk.reports().await(() -> Optional.of(number).filter(desk::haveAllApplied), patience).isPresent();
    }
}
