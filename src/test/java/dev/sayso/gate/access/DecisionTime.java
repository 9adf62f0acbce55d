package dev.sayso.gate.access;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.NullUnmarked;

import com.sun.management.ThreadMXBean;

import dev.sayso.feed.Epochs;
import dev.sayso.gate.index.Answers;
import dev.sayso.gate.index.Asked;

/** CPU time of whole decisions but for the way through HTTP, for benchmarks: of those that are no, as a yes needs a key. */
@NullUnmarked
public final class DecisionTime {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final RequestReader reader = new RequestReader();
    private final DecisionWriter writer = new DecisionWriter(null, new Epochs() {

        @Override
        public String ours() {
            return "3f9a01c7";
        }
    }, Clock.systemUTC(), Duration.ZERO);
    private long written;

    /**
     * Nanoseconds for one, from the bytes of the question to those of the answer.
     *
     * @param questions asked one after the other
     */
    public double nanos(List<String> questions, int times, Function<List<Asked>, Answers> index) {
        List<byte[]> bodies = questions.stream().map(body -> body.getBytes(StandardCharsets.UTF_8)).toList();
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            Query query = reader.question(bodies.get(i % bodies.size()));
            written += writer.one(query, index.apply(List.of(query.asked()))).length;
        }
        if (written == 0) {
            throw new IllegalStateException("Nothing was said");
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / (double) times;
    }
}
