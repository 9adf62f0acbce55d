package dev.sayso.consent.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * All that the standings of an item depend on for any use, with nobody named, and of numbers and bygone times only their
 * order: items in the same circumstances are equally open at every moment.
 *
 * @param people one entry for each person on record now
 */
public record Circumstances(ItemFacts item, List<Person> people) {

    /**
     * One person on record.
     *
     * @param said what there is to say about them, by the use; nothing for the others
     */
    public record Person(List<HolderFacts.Stake> stakes, Map<String, About> said, long closed, Set<String> blocks) {

        private Person about(String use) {
            About about = said.get(use);
            return new Person(stakes, about == null ? Map.of() : Map.of(use, about), closed, blocks);
        }

        private HolderFacts holder(String name, String use) {
            About about = said.getOrDefault(use, About.NOTHING);
            return new HolderFacts(name, stakes, about.answers, closed, about.invalidated, blocks);
        }
    }

    /** What a person said about a use, and what was ruled against it: as in {@link HolderFacts}. */
    public record About(List<Act> answers, List<Long> invalidated) {

        private static final About NOTHING = new About(List.of(), List.of());

        public boolean isNothing() {
            return answers.isEmpty() && invalidated.isEmpty();
        }
    }

    /**
     * The circumstances of an item that was not made from others.
     *
     * @param uses those that are known
     * @param from the first moment that will be asked about
     */
    public static Circumstances of(ItemFacts item, List<Person> people, Collection<UseFacts> uses, Instant from) {
        OrderOnly order = new OrderOnly(uses, from);
        order.see(item);
        people.forEach(order::see);
        order.settle();
        return new Circumstances(order.of(item), people.stream().map(order::of).toList());
    }

    /** As far as they matter for one use. */
    public Circumstances about(String use, Collection<UseFacts> uses, Instant from) {
        return of(item, people.stream().map(person -> person.about(use)).toList(), uses, from);
    }

    /**
     * An item of which standings are the same.
     *
     * @param facts of the use, null if it is unknown
     */
    public Situation situation(String use, @Nullable UseFacts facts) {
        List<HolderFacts> holders = new ArrayList<>(people.size());
        for (Person person : people) {
            holders.add(person.holder(Integer.toString(holders.size()), use));
        }
        return new Situation(item, facts, holders, List.of());
    }
}
