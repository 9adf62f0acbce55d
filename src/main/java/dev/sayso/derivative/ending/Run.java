package dev.sayso.derivative.ending;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.sayso.derivative.ParentPlace;
import dev.sayso.feed.FactNumber;
import dev.sayso.feed.FactScope;

/**
 * Consecutive facts that can be looked at together: none of them touches what another does, so that what was allowed before
 * the first and after the last is what was allowed before and after each.
 *
 * @param last the last fact's number
 * @param done of the last fact, the last derivative that is looked at; 0 if all are
 */
record Run(List<Touch> touches, long last, long done) {

    /** How far facts can be looked at that are about all items of a use at most once, and first. */
    static long reach(List<FactNumber> facts) {
        if (isOfUse(facts.get(0))) {
            return facts.get(0).number();
        }
        return facts.stream().takeWhile(fact -> !isOfUse(fact)).reduce((one, next) -> next).orElseThrow().number();
    }

    /**
     * As many as possible.
     *
     * @param touches those up to the reach in order, one more than are wanted if there are more
     * @param most how many are wanted
     */
    static Run of(List<Touch> touches, long reach, int most) {
        List<Touch> taken = new ArrayList<>(touches.subList(0, Math.min(touches.size(), most)));
        Run run = new Run(taken, reach, 0);
        if (touches.size() > most) {
            Touch next = touches.get(most);
            taken.removeIf(touch -> touch.number() == next.number() && touch.derivative() == next.derivative());
            Touch end = taken.get(taken.size() - 1);
            run = end.number() == next.number() ? new Run(taken, next.number(), end.derivative())
                    : new Run(taken, next.number() - 1, 0);
        }
        return run.withoutRepetition();
    }

    private Run withoutRepetition() {
        Set<ParentPlace> seen = new HashSet<>();
        for (Touch touch : touches) {
            if (!seen.add(touch.parent())) {
                return new Run(touches.stream().filter(one -> one.number() < touch.number()).toList(), touch.number() - 1, 0);
            }
        }
        return this;
    }

    private static boolean isOfUse(FactNumber numbered) {
        return numbered.fact().scope() == FactScope.USE;
    }
}
