package dev.sayso.consent.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.sayso.Depth;

/** Two implementations that share nothing but the words agree on everything. */
class StandingTwiceTest {

    /** A round of 100,000, {@code -Dworlds=100000}, takes a minute or two. */
    private static final int WORLDS = Depth.of(1_000);

    @Test
    void naiveReadingOfTheTextAgrees() {
        Map<Reason, Integer> seen = new ConcurrentSkipListMap<>();
        IntStream.range(0, WORLDS).parallel().forEach(seed -> {
            Worlds worlds = new Worlds(seed);
            World world = worlds.world();
            String item = worlds.item(world);
            Question question = worlds.question();
            Instant at = worlds.moment(world);
            Standing standing = Rows.standing(world, item, question, at);
            assertThat(timeless(standing)).as("world %s: %s %s %s %s", seed, item, question, at, world)
                    .isEqualTo(new Naive(world, question, at).standing(item));
            seen.merge(standing.reason(), 1, Integer::sum);
        });
        System.out.println(WORLDS + " worlds: " + seen);
        assertThat(seen.keySet()).as("reasons that were met").contains(Reason.NOT_AVAILABLE, Reason.CONSENTED, Reason.ANCESTOR,
                Reason.HOLDERS_CHANGED, Reason.WITHDRAWN, Reason.NON_COMMERCIAL, Reason.TERMS_RETIRED);
    }

    private static Standing timeless(Standing standing) {
        return new Standing(standing.reason(), standing.reasons(), standing.status(), standing.conditions(), null,
                standing.outstanding(), standing.obstacle());
    }
}
