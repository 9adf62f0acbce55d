package dev.sayso.feed;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** For what every node must see at once, ahead of the event log: wakes whoever follows it here and on the other nodes. */
@ApplicationScoped
public class Lookout {

    private record Sighting(boolean isNews) {
    }

    private final Notices notices;
    private final FeedHead head;
    private final FollowerDesk followers;
    private final Event<Sighting> sightings;

    Lookout(Notices notices, FeedHead head, FollowerDesk followers, Event<Sighting> sightings) {
        this.notices = notices;
        this.head = head;
        this.followers = followers;
        this.sightings = sightings;
    }

    /** Once the running transaction commits, there is something to see: whoever rests by {@link FeedHead#pause} looks. */
    public void appears() {
        notices.send(Notice.NUMBERED);
        sightings.fire(new Sighting(true));
    }

    /** Once the running transaction commits, a node has seen something: whoever waits by {@link #await} asks again. */
    public void isSeen() {
        notices.send(Notice.APPLIED);
        sightings.fire(new Sighting(false));
    }

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) Sighting sighting) {
        if (sighting.isNews) {
            head.moved();
        } else {
            followers.reported();
        }
    }

    /** Waits until something holds that nodes report; false if patience ran out. */
    public boolean await(BooleanSupplier holds, Duration patience) {
        return followers.reports().await(() -> holds.getAsBoolean() ? Optional.of(true) : Optional.empty(), patience)
                .isPresent();
    }
}
