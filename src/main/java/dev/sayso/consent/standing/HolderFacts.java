package dev.sayso.consent.standing;

import java.util.List;
import java.util.Set;

/**
 * One person on record for an item, with all they ever said about one use.
 *
 * @param stakes what they ever were on record as for the item, in order; one as nothing for when they were not
 * @param answers their choices for the item and their account rules for the use, in order
 * @param closed the number at which they closed their account, or 0
 * @param invalidated the numbers of the rulings in force that invalidated their yes, in order; none that was lifted
 * @param blocks the requesters they never want
 */
public record HolderFacts(String person, List<Stake> stakes, List<Act> answers, long closed, List<Long> invalidated,
        Set<String> blocks) {

    /** What they are on record as from a number on: that of the registration, or of a change of holders. */
    public record Stake(long number, boolean owner, boolean depicted) {

        boolean isNone() {
            return !owner && !depicted;
        }
    }

    public HolderFacts {
        stakes = List.copyOf(stakes);
        invalidated = List.copyOf(invalidated);
        answers = List.copyOf(answers);
        blocks = Set.copyOf(blocks);
        for (int i = 1; i < answers.size(); i++) {
            if (!answers.get(i - 1).given().isBefore(answers.get(i).given())) {
                throw new IllegalArgumentException("Answers come in the order of their numbers");
            }
        }
        if (stakes.isEmpty() || stakes.get(stakes.size() - 1).isNone()) {
            throw new IllegalArgumentException("Only who is on record speaks");
        }
        if (closed > 0 && !answers.isEmpty() && answers.get(answers.size() - 1).number() > closed) {
            throw new IllegalArgumentException("A closed account says nothing more");
        }
    }

    boolean owner() {
        return stake().owner();
    }

    boolean depicted() {
        return stake().depicted();
    }

    boolean isAskedBy(UseFacts use) {
        return (owner() && use.asksOwners()) || (depicted() && use.asksDepicted());
    }

    /** Whether a ruling speaks against a yes that had seen so much. */
    boolean isInvalidated(long seen) {
        return invalidated.stream().anyMatch(ruling -> seen < ruling);
    }

    /** The number before which they could speak. */
    long silenced() {
        return closed > 0 ? closed : Long.MAX_VALUE;
    }

    private Stake stake() {
        return stakes.get(stakes.size() - 1);
    }
}
