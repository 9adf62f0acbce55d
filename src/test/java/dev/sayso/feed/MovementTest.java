package dev.sayso.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class MovementTest {

    private final Movement movement = new Movement();

    @Test
    void movementBetweenLookingAndRestingIsNotMissed() {
        long seen = movement.count();
        movement.happened();
        long start = System.nanoTime();
        assertThat(movement.pause(seen, Duration.ofMinutes(1))).isTrue();
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(30));
    }

    @Test
    void whoWaitsLooksAgainThoughNothingMoves() {
        AtomicInteger looks = new AtomicInteger();
        assertThat(movement.await(() -> Optional.of(looks.incrementAndGet()).filter(look -> look == 3), Duration.ofMinutes(1)))
                .contains(3);
    }

    @Test
    void patienceEnds() {
        assertThat(movement.await(Optional::empty, Duration.ofMillis(5))).isEmpty();
    }

    @Test
    void whoIsToStopDoesNotWait() throws Exception {
        CompletableFuture<Optional<Object>> result = new CompletableFuture<>();
        Thread waiting = new Thread(() -> result.complete(movement.await(Optional::empty, Duration.ofMinutes(1))));
        waiting.start();
        waiting.interrupt();
        assertThat(result.get(30, TimeUnit.SECONDS)).isEmpty();
    }
}
