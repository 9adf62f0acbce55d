package dev.sayso.gate.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.sayso.Depth;
import dev.sayso.PostgreSql;
import dev.sayso.consent.RandomWorld;
import dev.sayso.consent.reading.Standings;
import dev.sayso.consent.standing.Question;
import dev.sayso.consent.standing.Reason;
import dev.sayso.gate.GivenGate;
import dev.sayso.terms.UsesOfTheirOwn;
import dev.sayso.web.AppClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/**
 * Months of random acts of people, platform and staff. Whenever a crawler looks, it is told a yes only where the rules say one,
 * and items with which nothing is allowed cannot be told from one that never was.
 */
@QuarkusTest
@TestProfile(UsesOfTheirOwn.class)
@QuarkusTestResource(PostgreSql.class)
class SignalWorldDatabaseTest {

    private static final List<String> USES = List.of("restyle", "train", "likeness", "dub");
    private static final List<String> TYPES = List.of("text/html", "application/json", "application/ld+json");
    private static final int WORLDS = Depth.of(8);
    private static final int STEPS = 24;

    @Inject
    RandomWorld world;
    @Inject
    GivenGate gate;
    @Inject
    GivenSignals signals;
    @Inject
    AppClock clock;

    private final Map<Reason, Integer> met = new TreeMap<>();

    /** Many short ones, since in a long one nothing remains on. */
    @Test
    void nothingButAYesIsTold() {
        for (int seed = 1; seed <= WORLDS; seed++) {
            world.begin(seed, USES);
            Instant moment = Instant.now().minus(Duration.ofDays(150));
            for (int step = 0; step < STEPS; step++) {
                moment = moment.plus(Duration.ofHours(world.below(150 * 24 / STEPS)));
                clock.at(moment, this::act);
                if (world.below(4) == 0) {
                    gate.settled();
                    look("seed %d, step %d".formatted(seed, step));
                }
            }
        }
        System.out.println("Signals met: " + met);
        assertThat(met).containsKeys(Reason.CONSENTED, Reason.UNDECIDED, Reason.NOT_AVAILABLE).hasSizeGreaterThan(7);
    }

    private void act() {
        List<String> before = List.copyOf(world.items().keySet());
        world.act();
        List<String> now = List.copyOf(world.items().keySet());
        if (now.size() > before.size() && !before.isEmpty() && world.below(2) == 0) {
            Set<String> made = new HashSet<>(now);
            made.removeAll(before);
            signals.madeFrom(made.iterator().next(), List.of(world.any(before)));
        }
    }

    private void look(String when) {
        Map<String, Set<String>> allowed = allowed();
        for (String type : TYPES) {
            String nothing = told("nothing", type);
            allowed.forEach((item, uses) -> {
                if (uses.isEmpty()) {
                    assertThat(told(item, type)).as("%s: %s", when, item).isEqualTo(nothing);
                } else {
                    assertThat(uses).as("%s: %s", when, item).containsAll(GivenSignals.allowed(item));
                    signals.awaitAllowed(item, uses);
                    assertThat(told(item, type)).as("%s: %s", when, item).isNotEqualTo(nothing);
                }
            });
        }
    }

    private static String told(String item, String type) {
        return GivenSignals.read(item, type).asString().replace(item, "ITEM");
    }

    /** What the rules allow anybody, by item. */
    private Map<String, Set<String>> allowed() {
        Standings read = world.read(Long.MAX_VALUE);
        Map<String, Set<String>> allowed = new HashMap<>();
        world.items().forEach((item, id) -> {
            allowed.put(item, new TreeSet<>());
            USES.forEach(use -> {
                Reason reason = read.of(id, use, Question.OF_SIGNALS, clock.instant()).reason();
                met.merge(reason, 1, Integer::sum);
                if (reason == Reason.CONSENTED) {
                    allowed.get(item).add(use);
                }
            });
        });
        return allowed;
    }
}
