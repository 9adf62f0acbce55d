package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.runtime.LaunchMode;

class AppClockTest {

    private static final Instant MOMENT = Instant.parse("2026-03-01T12:00:00.123456789Z");

    private final AppClock clock = new AppClock();
    private final LaunchMode before = LaunchMode.current();

    @BeforeEach
    void runAsATest() {
        LaunchMode.set(LaunchMode.TEST);
    }

    @AfterEach
    void runAsBefore() {
        LaunchMode.set(before);
    }

    @Test
    void timeIsInWholeMilliseconds() {
        Instant now = clock.instant();
        assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MILLIS));
        clock.at(MOMENT, () -> assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-01T12:00:00.123Z")));
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void chosenTimeEndsWithTheAct() {
        assertThatThrownBy(() -> clock.at(MOMENT, () -> {
            throw new IllegalArgumentException();
        })).isInstanceOf(IllegalArgumentException.class);
        assertThat(clock.instant()).isAfter(MOMENT.plusSeconds(1));
    }

    @Test
    void chosenTimeIsTheActingThreadsAlone() {
        AtomicReference<Instant> elsewhere = new AtomicReference<>();
        clock.at(MOMENT, () -> {
            Thread other = new Thread(() -> elsewhere.set(clock.instant()));
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(elsewhere.get()).isAfter(MOMENT.plusSeconds(1));
    }

    @Test
    void nobodyChoosesTheTimeInProduction() {
        LaunchMode.set(LaunchMode.NORMAL);
        assertThatThrownBy(() -> clock.at(MOMENT, () -> {
        })).isInstanceOf(IllegalStateException.class);
    }
}
