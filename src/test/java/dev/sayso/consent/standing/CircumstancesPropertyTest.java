package dev.sayso.consent.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

import dev.sayso.Depth;

/**
 * Whatever was worked out for an item must hold for every other one in the same circumstances, at once and at every moment
 * that comes.
 */
@NullUnmarked
class CircumstancesPropertyTest {

    private static final int WORLDS = 10_000;
    private static final int WORLDS_OF_TWINS = Depth.of(1_000);
    private static final String USE = "restyle";

    /** The first item that was found in its circumstances. */
    private record Precedent(String world, Situation situation, Instant from) {
    }

    private final Map<List<Object>, Precedent> precedents = new HashMap<>();
    private final Map<Reason, Integer> met = new EnumMap<>(Reason.class);
    private final Random random = new Random(1);
    private int again;
    private int againWithAnswers;
    private int twins;
    private int twinsWithAnswers;
    private int strangers;

    @Test
    void itemsInTheSameCircumstancesAreEquallyOpen() {
        for (long seed = 0; seed < WORLDS; seed++) {
            Worlds worlds = new Worlds(seed);
            World world = worlds.world();
            if (!world.items().isEmpty()) {
                Instant from = worlds.moment(world);
                world.items().forEach(item -> compare(world, new Rows(world).situation(item, Question.OF_PAGES, from), from));
            }
        }
        System.out.println("Reasons: " + met + ", again " + again + ", with answers " + againWithAnswers);
        assertThat(met).containsKeys(Reason.INVALIDATED, Reason.ACCOUNT_OFF, Reason.WITHDRAWN, Reason.HOLDERS_CHANGED,
                Reason.EXPIRED, Reason.TERMS_RETIRED, Reason.AUDIENCE, Reason.CONSENTED);
        assertThat(again).isGreaterThan(100);
        assertThat(againWithAnswers).isGreaterThan(3);
    }

    @Test
    void twinsAreInTheSameCircumstances() {
        for (long seed = 0; seed < WORLDS_OF_TWINS; seed++) {
            Worlds worlds = new Worlds(seed);
            World world = worlds.world();
            if (!world.items().isEmpty()) {
                Instant from = worlds.moment(world);
                world.items()
                        .forEach(item -> compareTwins(world, new Rows(world).situation(item, Question.OF_PAGES, from), from));
            }
        }
        System.out.println("Twins: " + twins + ", with answers " + twinsWithAnswers + ", alike by chance " + strangers);
        assertThat(twinsWithAnswers).isGreaterThan(WORLDS_OF_TWINS / 2);
        assertThat(strangers).isGreaterThan(WORLDS_OF_TWINS / 20);
    }

    private void compareTwins(World world, Situation situation, Instant from) {
        if (situation.item() == null || !situation.ancestors().isEmpty()) {
            return;
        }
        Circumstances circumstances = circumstances(situation, from);
        boolean answered = situation.holders().stream().anyMatch(holder -> !holder.answers().isEmpty());
        Situation twin = Twins.of(situation, from, random, true);
        String told = "%s and its twin %s".formatted(world, twin);
        assertThat(circumstances(twin, from)).as(told).isEqualTo(circumstances);
        assertSame(told, twin, situation, from);
        twins++;
        twinsWithAnswers += answered ? 1 : 0;
        Situation other = Twins.of(situation, from, random, false);
        if (answered && circumstances(other, from).equals(circumstances)) {
            assertSame("%s and the like %s".formatted(world, other), other, situation, from);
            strangers++;
        }
    }

    private static Circumstances circumstances(Situation situation, Instant from) {
        List<Circumstances.Person> people = situation.holders().stream().map(CircumstancesPropertyTest::person).toList();
        return Circumstances.of(situation.item(), people, List.of(situation.use()), from);
    }

    private void compare(World world, Situation situation, Instant from) {
        if (situation.item() == null || !situation.ancestors().isEmpty()) {
            return;
        }
        Circumstances circumstances = circumstances(situation, from);
        Situation stands = circumstances.situation(USE, situation.use());
        assertSame(world.toString(), situation, stands, from);
        assertThat(circumstances.about(USE, List.of(situation.use()), from)).as(world.toString()).isEqualTo(circumstances);
        Precedent precedent = precedents.putIfAbsent(List.of(circumstances, situation.use()),
                new Precedent(world.toString(), situation, from));
        if (precedent != null) {
            again++;
            againWithAnswers += situation.holders().stream().anyMatch(holder -> !holder.answers().isEmpty()) ? 1 : 0;
            assertSame(precedent.world + world, situation, precedent.situation,
                    precedent.from.isAfter(from) ? precedent.from : from);
        }
    }

    private void assertSame(String told, Situation one, Situation like, Instant from) {
        Instant moment = from;
        for (int turns = 0; moment != null && turns < 8; turns++) {
            Openness openness = Openness.of(one, Map.of(), moment);
            assertThat(Openness.of(like, Map.of(), moment)).as("%s at %s", told, moment).isEqualTo(openness);
            met.merge(openness.reason(), 1, Integer::sum);
            moment = openness.until();
        }
        Instant late = from.plus(Duration.ofDays(400));
        assertThat(Openness.of(like, Map.of(), late)).as("%s at %s", told, late)
                .isEqualTo(Openness.of(one, Map.of(), late));
    }

    private static Circumstances.Person person(HolderFacts holder) {
        Circumstances.About about = new Circumstances.About(holder.answers(), holder.invalidated());
        return new Circumstances.Person(holder.stakes(), about.isNothing() ? Map.of() : Map.of(USE, about), holder.closed(),
                holder.blocks());
    }
}
