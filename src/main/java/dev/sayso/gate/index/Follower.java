package dev.sayso.gate.index;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.sayso.feed.FactNumber;
import dev.sayso.feed.FeedHead;
import dev.sayso.feed.FollowerDesk;
import dev.sayso.web.FailureLog;

/**
 * Keeps one index at the end of the event log, and tells everybody how far it has come. A node that nobody would wait for
 * answers nothing: when its lease had run out it first reports, so that people wait for it again, and then reads what they
 * did not wait for.
 */
final class Follower implements Runnable {

    private static final Logger LOG = Logger.getLogger(Follower.class);
    private static final int BATCH = 1_000;
    private static final Duration REPORT_AGAIN = Duration.ofSeconds(1);

    /** By so much clocks may run apart within one lease. */
    private static final Duration DRIFT = Duration.ofSeconds(1);

    private final UUID node;
    private final StopLane lane;
    private final Index index;
    private final Upkeep upkeep;
    private final FollowerDesk desk;
    private final FeedHead head;
    private final Freshness freshness;
    private final Duration bound;
    private final FailureLog failures = new FailureLog(LOG, "Following the event log");
    private long reported = -1;
    private @Nullable Mark leasedAt;
    private volatile boolean stopping;

    Follower(UUID node, StopLane lane, Index index, Upkeep upkeep, FollowerDesk desk, FeedHead head, Freshness freshness,
            Duration bound) {
        this.node = node;
        this.lane = lane;
        this.index = index;
        this.upkeep = upkeep;
        this.desk = desk;
        this.head = head;
        this.freshness = freshness;
        this.bound = bound;
    }

    @Override
    public void run() {
        boolean loaded = false;
        while (!stopping) {
            long seen = head.movements();
            boolean more = false;
            try {
                if (!loaded) {
                    upkeep.load(head.number(), () -> stopping);
                    loaded = true;
                }
                more = step();
                failures.over();
            } catch (RuntimeException triedAgain) {
                failures.again(triedAgain);
            }
            if (!more && !head.pause(seen)) {
                return;
            }
        }
        leave();
    }

    void stop() {
        stopping = true;
    }

    /** Does what there is to do next; whether there is more. */
    boolean step() {
        Mark start = freshness.now();
        if (leasedAt == null || freshness.isOver(leasedAt, start)) {
            leasedAt = report(start);
            // Nobody waited for this node until now: what people said meanwhile is in the lane or else in the log.
            lane.look();
            start = freshness.now();
        }
        List<FactNumber> numbers = head.after(index.asOf(), BATCH);
        if (!numbers.isEmpty()) {
            upkeep.apply(numbers.stream().map(FactNumber::fact).toList(), numbers.get(numbers.size() - 1).number());
        }
        Mark before = leasedAt;
        Mark now = freshness.now();
        if (index.asOf() != reported || before.isOlderThan(REPORT_AGAIN, now)) {
            leasedAt = report(now);
        }
        if (freshness.isOver(before, freshness.now()) || numbers.size() == BATCH) {
            return true;
        }
        freshness.renew(start, leasedAt);
        return upkeep.sweep();
    }

    /** The lease counts from before it was written, so that it ends here before it ends for others. */
    private Mark report(Mark start) {
        if (reported != index.asOf()) {
            desk.advance(node, index.asOf(), bound.plus(DRIFT));
            desk.reported();
        } else {
            desk.report(node, index.asOf(), bound.plus(DRIFT));
        }
        reported = index.asOf();
        return start;
    }

    private void leave() {
        try {
            desk.leave(node);
        } catch (RuntimeException away) {
            LOG.debug("The lease will run out by itself", away);
        }
    }
}
