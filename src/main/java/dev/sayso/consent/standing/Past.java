package dev.sayso.consent.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * What the answers of one person amounted to for one item and use, one after the other; blocks and rulings do not rewrite it.
 *
 * @param stances before any answer, and after each of them
 */
public record Past(List<Act> answers, List<Stance> stances) {

    /** Less than anybody has seen. */
    public static final long NEVER = -1;

    public static Past of(Stance silent, List<Act> answers) {
        List<Stance> stances = new ArrayList<>(List.of(silent));
        answers.forEach(answer -> stances.add(stances.get(stances.size() - 1).after(answer)));
        return new Past(answers, stances);
    }

    Stance present() {
        return stances.get(answers.size());
    }

    /** The most that an answer had seen which was in effect as a yes before a number, or {@link #NEVER}. */
    long agreedBefore(long number) {
        return IntStream.range(0, answers.size()).filter(i -> start(i).number() < number).mapToLong(this::agreed).max()
                .orElse(NEVER);
    }

    /** Whether the last yes in effect was ended by an act of its giver, not by time or a change of the item. */
    boolean isTakenBack() {
        int last = IntStream.range(0, answers.size()).filter(i -> agreed(i) != NEVER).max().orElse(answers.size());
        if (last >= answers.size() - 1) {
            return false;
        }
        Mark next = answers.get(last + 1).given();
        return yes(last, new Mark(next.number() - 1, next.at())) != null;
    }

    /** What an answer had seen if it began as a yes in effect. */
    private long agreed(int i) {
        boolean replaced = i + 1 < answers.size() && answers.get(i + 1).given().isBefore(start(i));
        Act yes = replaced ? null : yes(i, start(i));
        return yes == null ? NEVER : yes.seen();
    }

    /** A yes can begin with an act or with the registration of the item, and at no other moment. */
    private Mark start(int i) {
        Mark given = answers.get(i).given();
        Mark registered = stances.get(i).item().registered();
        return given.isBefore(registered) ? registered : given;
    }

    private @Nullable Act yes(int i, Mark then) {
        return stances.get(i + 1).upTo(then.number()).yesAt(then.at());
    }
}
