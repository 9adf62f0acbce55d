package dev.sayso.feed.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * The last events, kept for all who follow closely.
 *
 * @param first the number before the first of them
 * @param head the number of the last of them
 */
record RecentEvents(long first, long head, List<Told> events) {

    static final int MOST = 2_000;

    /** Nothing is kept of the events up to a number. */
    static RecentEvents upTo(long head) {
        return new RecentEvents(head, head, List.of());
    }

    RecentEvents and(List<Told> more) {
        List<Told> all = new ArrayList<>(events);
        all.addAll(more);
        int left = Math.max(0, all.size() - MOST);
        return new RecentEvents(first + left, head + more.size(), List.copyOf(all.subList(left, all.size())));
    }

    boolean reachBackTo(long number) {
        return number >= first;
    }

    List<Told> after(long number) {
        return number >= head ? List.of() : events.subList((int) (number - first), events.size());
    }
}
