package dev.sayso.gate.index;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.feed.FeedHead;

/** Loads another index, for benchmarks. */
@ApplicationScoped
public class LoadTime {

    private final EntryReader reader;
    private final ItemWalks walks;
    private final FeedHead head;
    private final Clock clock;

    LoadTime(EntryReader reader, ItemWalks walks, FeedHead head, Clock clock) {
        this.reader = reader;
        this.walks = walks;
        this.head = head;
        this.clock = clock;
    }

    /** How many items were loaded. */
    public int load() {
        Index index = new Index();
        new Upkeep(index, reader, walks, clock).load(head.number(), () -> false);
        return index.table().size();
    }
}
