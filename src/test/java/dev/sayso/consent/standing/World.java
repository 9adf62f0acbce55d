package dev.sayso.consent.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Everything that ever happened around one use, in order. */
record World(Shape shape, List<Fact> facts) {

    record Shape(boolean asksOwners, boolean asksDepicted, boolean ruled, boolean likeness) {

        static final Shape RESTYLE = new Shape(true, true, true, false);
        static final Shape RECUT = new Shape(true, false, true, false);
        static final Shape LIKENESS = new Shape(true, true, false, true);
        static final Shape TRAIN = new Shape(true, false, false, false);
    }

    World upTo(long number) {
        return new World(shape, facts.stream().filter(fact -> fact.number() <= number).toList());
    }

    World with(Fact fact) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(fact);
        return new World(shape, more);
    }

    World without(Fact fact) {
        return new World(shape, facts.stream().filter(one -> one != fact).toList());
    }

    <F extends Fact> Stream<F> all(Class<F> type, Predicate<F> which) {
        return facts.stream().filter(type::isInstance).map(type::cast).filter(which);
    }

    <F extends Fact> Optional<F> last(Class<F> type, Predicate<F> which) {
        return all(type, which).reduce((one, next) -> next);
    }

    List<String> items() {
        return all(Fact.Registered.class, any -> true).map(Fact.Registered::item).toList();
    }

    Mark next() {
        Fact last = facts.get(facts.size() - 1);
        return new Mark(last.number() + 1, last.at().plusSeconds(3600));
    }

    Instant now() {
        return facts.get(facts.size() - 1).at();
    }
}
