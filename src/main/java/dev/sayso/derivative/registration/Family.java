package dev.sayso.derivative.registration;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.sayso.money.Fraction;

/**
 * What the parents of a derivative go back to.
 *
 * @param depths of those that are derivatives themselves, 1 where all parents are originals
 * @param ancestors of each in every generation
 * @param weights of each derivative among them: its parents, each with its part, together the whole
 */
record Family(Map<Long, Integer> depths, Map<Long, Set<Long>> ancestors, Map<Long, Map<Long, Fraction>> weights) {

    /** The deepest of all generations counts, and the new one. */
    int depthBelow(Set<Long> parents) {
        return 1 + parents.stream().mapToInt(parent -> depths.getOrDefault(parent, 0)).max().orElse(0);
    }

    /** The parents and all that they go back to. */
    Set<Long> above(Set<Long> parents) {
        Set<Long> all = new HashSet<>(parents);
        parents.forEach(parent -> all.addAll(ancestors.getOrDefault(parent, Set.of())));
        return all;
    }

    /** The originals that a derivative goes back to, each with the product of weights along each path; none of an original. */
    Map<Long, Fraction> originals(long item) {
        return weights.containsKey(item) ? originals(item, new HashMap<>()) : Map.of();
    }

    private Map<Long, Fraction> originals(Long item, Map<Long, Map<Long, Fraction>> known) {
        Map<Long, Fraction> parents = weights.get(item);
        if (parents == null) {
            return Map.of(item, Fraction.ONE);
        }
        Map<Long, Fraction> done = known.get(item);
        if (done != null) {
            return done;
        }
        Map<Long, Fraction> parts = new TreeMap<>();
        parents.forEach((parent, weight) -> originals(parent, known)
                .forEach((original, part) -> parts.merge(original, weight.times(part), Fraction::plus)));
        known.put(item, parts);
        return parts;
    }
}
