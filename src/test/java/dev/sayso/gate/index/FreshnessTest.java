package dev.sayso.gate.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

class FreshnessTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration BOUND = Duration.ofMinutes(5);

    private final AtomicReference<Instant> wall = new AtomicReference<>(NOON);
    private final Freshness freshness = new Freshness(BOUND, wall::get);

    @Test
    void whoHasNotLookedYetDoesNotSpeak() {
        assertThat(freshness.holds()).isFalse();
    }

    @Test
    void timeGoesOnWhileTheMachineSleeps() {
        renew();
        wall.set(NOON.plus(BOUND));
        assertThat(freshness.holds()).isTrue();
        wall.set(NOON.plus(BOUND).plusMillis(1));
        assertThat(freshness.holds()).isFalse();
        renew();
        assertThat(freshness.holds()).isTrue();
    }

    @Test
    void eitherAnOldLookOrAnOldLeaseSilencesIt() {
        Mark old = freshness.now();
        wall.set(NOON.plus(BOUND).plusMillis(1));
        freshness.sawStops(freshness.now());
        freshness.renew(freshness.now(), old);
        assertThat(freshness.holds()).isFalse();
        freshness.sawStops(freshness.now());
        freshness.renew(old, freshness.now());
        assertThat(freshness.holds()).isFalse();
    }

    @Test
    void whoDoesNotLookForNoesAheadOfTheLogDoesNotSpeak() {
        renew();
        wall.set(NOON.plus(BOUND).plusMillis(1));
        freshness.renew(freshness.now(), freshness.now());
        assertThat(freshness.holds()).isFalse();
        freshness.sawStops(freshness.now());
        assertThat(freshness.holds()).isTrue();
    }

    private void renew() {
        freshness.sawStops(freshness.now());
        freshness.renew(freshness.now(), freshness.now());
    }

    @Test
    void clockThatIsSetBackDoesNotMatter() {
        renew();
        wall.set(NOON.minusSeconds(3_600));
        assertThat(freshness.holds()).isTrue();
    }
}
