package dev.sayso.consent.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/**
 * Whatever was worked out for an item must hold for every other one in the same circumstances, at once and at every moment
 * that comes.
 */
@NullUnmarked
class CircumstancesPropertyTest {

    private static final int WORLDS = Integer.getInteger("worlds", 10_000);
    private static final String USE = "restyle";

    /** The first item that was found in its circumstances. */
    private record Precedent(String world, Situation situation, Instant from) {
    }

    private final Map<List<Object>, Precedent> precedents = new HashMap<>();
    private final Map<Reason, Integer> met = new EnumMap<>(Reason.class);
    private int again;
    private int againWithAnswers;

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

    private void compare(World world, Situation situation, Instant from) {
        if (situation.item() == null || !situation.ancestors().isEmpty()) {
            return;
        }
        List<Circumstances.Person> people = situation.holders().stream().map(CircumstancesPropertyTest::person).toList();
        Circumstances circumstances = Circumstances.of(situation.item(), people, List.of(situation.use()), from);
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

    private void assertSame(String told, Situation situation, Situation other, Instant from) {
        Instant moment = from;
        for (int turns = 0; moment != null && turns < 8; turns++) {
            Openness openness = Openness.of(situation, Map.of(), moment);
            assertThat(Openness.of(other, Map.of(), moment)).as("%s at %s", told, moment).isEqualTo(openness);
            met.merge(openness.reason(), 1, Integer::sum);
            moment = openness.until();
        }
        Instant late = from.plus(Duration.ofDays(400));
        assertThat(Openness.of(other, Map.of(), late)).as("%s at %s", told, late)
                .isEqualTo(Openness.of(situation, Map.of(), late));
    }

    private static Circumstances.Person person(HolderFacts holder) {
        Circumstances.About about = new Circumstances.About(holder.answers(), holder.invalidated());
        return new Circumstances.Person(holder.stakes(), about.isNothing() ? Map.of() : Map.of(USE, about), holder.closed(),
                holder.blocks());
    }
}
