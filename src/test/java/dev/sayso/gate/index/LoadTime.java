package dev.sayso.gate.index;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.time.Clock;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.sun.management.OperatingSystemMXBean;

import dev.sayso.feed.FeedHead;

/** Loads another index, for benchmarks. */
@ApplicationScoped
public class LoadTime {

    /**
     * How it went.
     *
     * @param cpu seconds that all threads of this process took together
     * @param bytes the heap that the index takes
     */
    public record Loaded(int items, double seconds, double cpu, long bytes) {

        @Override
        public String toString() {
            return "%,d items in %.2f s: %,.0f/s, %.1f us of CPU and %.1f bytes an item".formatted(items, seconds,
                    items / seconds, cpu * 1e6 / items, bytes / (double) items);
        }
    }

    private static final double SECOND = 1e9;
    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final EntryReader reader;
    private final ItemWalks walks;
    private final FeedHead head;
    private final Clock clock;
    private final GateNode node;

    LoadTime(EntryReader reader, ItemWalks walks, FeedHead head, Clock clock, GateNode node) {
        this.reader = reader;
        this.walks = walks;
        this.head = head;
        this.clock = clock;
        this.node = node;
    }

    /** Nobody else reads any more. */
    public void alone() throws InterruptedException {
        node.stop();
    }

    public Loaded load() {
        long before = heap();
        Index index = new Index(() -> StopLane.Seen.NOTHING);
        Upkeep upkeep = new Upkeep(index, reader, walks, clock);
        long start = System.nanoTime();
        long busy = SYSTEM.getProcessCpuTime();
        try {
            upkeep.load(head.number(), () -> false);
            double seconds = (System.nanoTime() - start) / SECOND;
            double cpu = (SYSTEM.getProcessCpuTime() - busy) / SECOND;
            return new Loaded(index.table().size(), seconds, cpu, heap() - before);
        } finally {
            Reference.reachabilityFence(upkeep);
        }
    }

    private static long heap() {
        Stream.of(1, 2, 3).forEach(again -> System.gc());
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
