package dev.sayso.derivative;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.sayso.Seeds;
import dev.sayso.derivative.ParentTaken.OwnerTaken;
import dev.sayso.money.Fraction;
import dev.sayso.money.Ppm;

/** Whatever a derivative is made of, each person has what the rules of money give, counted here person by person. */
class ShareVectorPropertyTest {

    private static final int PEOPLE = 6;
    private static final Fraction KEPT = Fraction.of(40, 100);
    private static final Fraction PASSED_ON = Fraction.of(60, 100);

    private final Map<Long, SortedMap<Long, Ppm>> owners = new HashMap<>();

    @Seeds(value = {}, fresh = 200)
    void everybodyHasWhatTheRulesGive(long seed) {
        Random random = new Random(seed);
        Long remixer = random.nextInt(4) == 0 ? null : (long) random.nextInt(PEOPLE);
        List<ParentTaken> parents = parents(random);
        ShareVector vector = ShareVector.of(remixer, parents);
        assertThat(people(vector)).isEqualTo(rules(remixer, parents));
        assertThat(vector.total()).isBetween(Fraction.ZERO, Fraction.ONE);
        assertThat(vector.lines()).extracting(ShareLine::place).isSorted().doesNotHaveDuplicates();
        assertThat(vector.lines()).allMatch(line -> !line.part().isZero());
    }

    @Seeds(value = {}, fresh = 200)
    void chainOfRemixesChangesWhoHasAShareAndNotHowMuchIsShared(long seed) {
        Random random = new Random(seed);
        List<ParentTaken> parents = parents(random);
        List<ParentTaken> asOriginals = parents.stream().map(one -> new ParentTaken(one.place(), one.item(), one.use(),
                one.weight(), one.owners(), one.depicted(), Map.of())).toList();
        Long remixer = (long) random.nextInt(PEOPLE);
        assertThat(ShareVector.of(remixer, parents).total()).isEqualTo(ShareVector.of(null, asOriginals).total());
    }

    @Seeds(value = {}, fresh = 200)
    void orderInWhichParentsAreNamedIsAllTheSame(long seed) {
        Random random = new Random(seed);
        List<ParentTaken> parents = parents(random);
        List<ParentTaken> shuffled = new ArrayList<>(parents);
        Collections.shuffle(shuffled, random);
        assertThat(people(ShareVector.of(1L, shuffled))).isEqualTo(people(ShareVector.of(1L, parents)));
    }

    /** What each person has, by the lines and those who own the items now, who are the same as then. */
    private SortedMap<Long, Fraction> people(ShareVector vector) {
        SortedMap<Long, Fraction> people = new TreeMap<>();
        vector.lines().forEach(line -> line.among(requireNonNull(owners.get(line.item())))
                .forEach((person, part) -> people.merge(person, part, Fraction::plus)));
        return people;
    }

    private SortedMap<Long, Fraction> rules(@Nullable Long remixer, List<ParentTaken> parents) {
        SortedMap<Long, Fraction> people = new TreeMap<>();
        for (ParentTaken parent : parents) {
            Fraction weight = Fraction.of(parent.weight());
            parent.depicted().forEach((person, accepted) -> give(people, person,
                    weight.times(Fraction.of(accepted)).times(Fraction.of(1, parent.depicted().size()))));
            parent.owners().forEach((owner, taken) -> {
                Fraction accepted = weight.times(Fraction.of(taken.share())).times(Fraction.of(taken.accepted()));
                boolean remixesOwn = owner.equals(remixer);
                if (parent.originals().isEmpty()) {
                    give(people, owner, accepted);
                } else {
                    give(people, owner, remixesOwn ? Fraction.ZERO : accepted.times(KEPT));
                    Fraction passedOn = remixesOwn ? accepted : accepted.times(PASSED_ON);
                    parent.originals().forEach((original, part) -> requireNonNull(owners.get(original)).forEach(
                            (person, owned) -> give(people, person, passedOn.times(part).times(Fraction.of(owned)))));
                }
            });
        }
        return people;
    }

    private static void give(SortedMap<Long, Fraction> people, long person, Fraction part) {
        if (!part.isZero()) {
            people.merge(person, part, Fraction::plus);
        }
    }

    private List<ParentTaken> parents(Random random) {
        List<Ppm> weights = wholeIn(random, 1 + random.nextInt(4));
        List<ParentTaken> parents = new ArrayList<>();
        for (int place = 0; place < weights.size(); place++) {
            long item = 100L + place;
            SortedMap<Long, OwnerTaken> taken = new TreeMap<>();
            ownersOf(random, item).forEach((owner, share) -> taken.put(owner, new OwnerTaken(share, share(random))));
            SortedMap<Long, Ppm> depicted = new TreeMap<>();
            random.longs(random.nextInt(3), 0, PEOPLE).forEach(person -> depicted.put(person, share(random)));
            Map<Long, Fraction> originals = new HashMap<>();
            if (random.nextBoolean()) {
                List<Ppm> parts = wholeIn(random, 1 + random.nextInt(3));
                for (int i = 0; i < parts.size(); i++) {
                    long original = random.nextLong(200, 202) * 10 + i;
                    ownersOf(random, original);
                    originals.put(original, Fraction.of(parts.get(i)));
                }
            }
            parents.add(new ParentTaken(place, item, "recut", weights.get(place), taken, depicted, originals));
        }
        return parents;
    }

    private SortedMap<Long, Ppm> ownersOf(Random random, long item) {
        return owners.computeIfAbsent(item, unknown -> {
            List<Ppm> shares = wholeIn(random, 1 + random.nextInt(3));
            SortedMap<Long, Ppm> found = new TreeMap<>();
            long first = random.nextInt(PEOPLE);
            for (int i = 0; i < shares.size(); i++) {
                found.put((first + i) % PEOPLE, shares.get(i));
            }
            return found;
        });
    }

    /** At most half: owners and depicted people never have more than all together. */
    private static Ppm share(Random random) {
        return new Ppm(random.nextInt(5) == 0 ? 0 : random.nextInt(500_001));
    }

    private static List<Ppm> wholeIn(Random random, int parts) {
        List<Ppm> found = new ArrayList<>();
        int left = Ppm.WHOLE;
        for (int i = 1; i < parts; i++) {
            int part = 1 + random.nextInt(left - (parts - i));
            found.add(new Ppm(part));
            left -= part;
        }
        found.add(new Ppm(left));
        return found;
    }
}
