package dev.sayso.derivative.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.money.Fraction;

class FamilyTest {

    private static final Fraction HALF = Fraction.of(1, 2);

    @Test
    void anOriginalGoesBackToNothing() {
        assertThat(family(Map.of()).originals(1)).isEmpty();
    }

    @Test
    void partsAreMultipliedAlongAPathAndAddUpOverAll() {
        Map<Long, Map<Long, Fraction>> diamond = Map.of(4L, Map.of(2L, Fraction.of(3, 4), 3L, Fraction.of(1, 4)), 2L,
                Map.of(1L, Fraction.ONE), 3L, Map.of(1L, HALF, 9L, HALF));
        assertThat(family(diamond).originals(4)).isEqualTo(Map.of(1L, Fraction.of(7, 8), 9L, Fraction.of(1, 8)));
    }

    @Test
    void theDeepestParentCounts() {
        Family family = new Family(Map.of(2L, 1, 3L, 4), Map.of(2L, Set.of(1L), 3L, Set.of(1L, 2L)), Map.of());
        assertThat(family.depthBelow(Set.of(1L))).isEqualTo(1);
        assertThat(family.depthBelow(Set.of(1L, 2L, 3L))).isEqualTo(5);
        assertThat(family.above(Set.of(3L, 7L))).containsExactlyInAnyOrder(1L, 2L, 3L, 7L);
    }

    /** Whatever the shape: all of it goes to originals, and each is found by walking every path. */
    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 })
    void partsAddUpToTheWhole(long seed) {
        Random random = new Random(seed);
        Map<Long, Map<Long, Fraction>> weights = new HashMap<>();
        for (long item = 10; item < 30; item++) {
            weights.put(item, parents(item, random));
        }
        Family family = family(weights);
        for (long item = 10; item < 30; item++) {
            Map<Long, Fraction> originals = family.originals(item);
            assertThat(originals.values().stream().reduce(Fraction.ZERO, Fraction::plus)).isEqualTo(Fraction.ONE);
            Map<Long, Fraction> walked = new HashMap<>();
            walk(item, Fraction.ONE, weights, walked);
            assertThat(originals).isEqualTo(walked);
        }
    }

    private static void walk(Long item, Fraction part, Map<Long, Map<Long, Fraction>> weights, Map<Long, Fraction> found) {
        Map<Long, Fraction> parents = weights.get(item);
        if (parents == null) {
            found.merge(item, part, Fraction::plus);
        } else {
            parents.forEach((parent, weight) -> walk(parent, part.times(weight), weights, found));
        }
    }

    private static Map<Long, Fraction> parents(long item, Random random) {
        Set<Long> parents = new HashSet<>();
        int count = 1 + random.nextInt(4);
        while (parents.size() < count) {
            parents.add((long) random.nextInt((int) item));
        }
        List<Long> named = new ArrayList<>(parents);
        Map<Long, Fraction> weights = new HashMap<>();
        int left = 1_000_000;
        for (int i = 0; i < named.size(); i++) {
            int weight = i == named.size() - 1 ? left : 1 + random.nextInt(left - named.size());
            weights.put(named.get(i), Fraction.of(weight, 1_000_000));
            left -= weight;
        }
        return weights;
    }

    private static Family family(Map<Long, Map<Long, Fraction>> weights) {
        return new Family(Map.of(), Map.of(), weights);
    }
}
