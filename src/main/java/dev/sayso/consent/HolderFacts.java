package dev.sayso.consent;

import java.util.List;
import java.util.Set;

/**
 * One person on record for an item, with all they ever said about one use.
 *
 * @param joined the number at which they first came on record: that of the registration or a later change
 * @param answers their choices for the item and their account rules for the use, in order
 * @param closed the number at which they closed their account, or 0
 * @param invalidated the number of the last ruling in force that invalidated their yes, or 0
 * @param blocks the requesters they never want
 */
record HolderFacts(String person, boolean owner, boolean depicted, long joined, List<Answer> answers, long closed,
        long invalidated, Set<String> blocks) {

    HolderFacts {
        answers = List.copyOf(answers);
        blocks = Set.copyOf(blocks);
        for (int i = 1; i < answers.size(); i++) {
            if (!answers.get(i - 1).given().isBefore(answers.get(i).given())) {
                throw new IllegalArgumentException("Answers come in the order of their numbers");
            }
        }
        if (closed > 0 && !answers.isEmpty() && answers.get(answers.size() - 1).number() > closed) {
            throw new IllegalArgumentException("A closed account says nothing more");
        }
    }

    boolean isAskedBy(UseFacts use) {
        return (owner && use.asksOwners()) || (depicted && use.asksDepicted());
    }
}
