package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

class WorkerTest {

    private static final Duration LONG = Duration.ofDays(1);

    private final List<String> done = new CopyOnWriteArrayList<>();
    private final Semaphore rounds = new Semaphore(0);

    @Test
    void doesARoundWhenItIsWoken() throws InterruptedException {
        Worker worker = new Worker("worker", LONG, () -> done.add("first"), this::round, () -> done.add("last"));
        worker.start();
        worker.wake();
        assertThat(rounds.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        worker.stop();
        assertThat(done).containsExactly("first", "round", "last");
    }

    @Test
    void doesNoFurtherRoundWhenItIsStopped() throws InterruptedException {
        Worker worker = new Worker("worker", LONG, this::round);
        worker.start();
        worker.stop();
        assertThat(worker.isStopping()).isTrue();
        assertThat(done).isEmpty();
    }

    @Test
    void doesARoundAfterEveryInterval() throws InterruptedException {
        Worker worker = new Worker("worker", Duration.ofMillis(1), this::round);
        worker.start();
        assertThat(rounds.tryAcquire(3, 20, TimeUnit.SECONDS)).isTrue();
        worker.stop();
    }

    private void round() {
        done.add("round");
        rounds.release();
    }
}
