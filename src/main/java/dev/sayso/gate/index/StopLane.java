package dev.sayso.gate.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jboss.logging.Logger;

import dev.sayso.consent.stop.Stop;
import dev.sayso.consent.stop.StopDesk;
import dev.sayso.consent.stop.Stops;
import dev.sayso.feed.FeedHead;
import dev.sayso.web.FailureLog;

/**
 * Noes that are in effect ahead of the event log, as this node knows them. A thread of its own looks for them, so that
 * nobody who says no waits for what the index has to work in.
 */
final class StopLane implements Runnable {

    private static final Logger LOG = Logger.getLogger(StopLane.class);

    /** What was seen at once. */
    record Seen(List<Stops.Open> open, Map<String, Long> creators, Map<String, Long> items) {

        static final Seen NOTHING = new Seen(List.of(), Map.of(), Map.of());

        static Seen of(List<Stops.Open> open) {
            Map<String, Long> creators = new HashMap<>();
            Map<String, Long> items = new HashMap<>();
            for (Stops.Open one : open) {
                long until = one.number() == null ? Long.MAX_VALUE : one.number();
                String item = one.item();
                if (item == null) {
                    creators.merge(one.creator(), until, Math::max);
                } else {
                    items.merge(item, until, Math::max);
                }
            }
            return new Seen(open, creators, items);
        }

        /** Those that nothing up to a number of the event log says. */
        List<Stop> ahead(long asOf) {
            return open.isEmpty() ? List.of() : open.stream().filter(one -> one.isAhead(asOf)).map(Stops.Open::stop).toList();
        }

        /** Whether what is kept of an item up to a number may not be all that counts. */
        boolean concerns(String item, Sources sources, long asOf) {
            if (open.isEmpty()) {
                return false;
            }
            return isAhead(items, item, asOf) || sources.creators().stream().anyMatch(one -> isAhead(creators, one, asOf))
                    || sources.ancestors().stream().anyMatch(one -> isAhead(items, one, asOf));
        }

        private static boolean isAhead(Map<String, Long> untils, String name, long asOf) {
            Long until = untils.get(name);
            return until != null && until > asOf;
        }
    }

    private final UUID node;
    private final Stops stops;
    private final StopDesk desk;
    private final FeedHead head;
    private final Freshness freshness;
    private final FailureLog failures = new FailureLog(LOG, "Looking for noes ahead of the event log");
    private final Set<List<Object>> told = new HashSet<>();
    private volatile Seen seen = Seen.NOTHING;
    private volatile boolean stopping;

    StopLane(UUID node, Stops stops, StopDesk desk, FeedHead head, Freshness freshness) {
        this.node = node;
        this.stops = stops;
        this.desk = desk;
        this.head = head;
        this.freshness = freshness;
    }

    Seen seen() {
        return seen;
    }

    @Override
    public void run() {
        while (!stopping) {
            long movements = head.movements();
            try {
                look();
                failures.over();
            } catch (RuntimeException triedAgain) {
                failures.again(triedAgain);
            }
            if (!head.pause(movements)) {
                return;
            }
        }
    }

    void stop() {
        stopping = true;
    }

    /** Looks once, and tells whoever waits what this node works by from then on. */
    synchronized void look() {
        Mark start = freshness.now();
        List<Stops.Open> open = stops.open();
        seen = open.isEmpty() ? Seen.NOTHING : Seen.of(open);
        freshness.sawStops(start);
        List<Stop> news = new ArrayList<>();
        Set<List<Object>> names = new HashSet<>();
        for (Stops.Open one : open) {
            List<Object> name = List.of(one.stop().creatorId(), one.stop().actId());
            names.add(name);
            if (!told.contains(name)) {
                news.add(one.stop());
            }
        }
        if (!news.isEmpty()) {
            desk.see(node, news);
        }
        told.clear();
        told.addAll(names);
    }
}
