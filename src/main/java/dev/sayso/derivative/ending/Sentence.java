package dev.sayso.derivative.ending;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.sayso.feed.Fact;
import dev.sayso.terms.Withdrawal;

/**
 * What is to become of a derivative and all that goes back to it.
 *
 * @param through the derivative with the parent that is no longer allowed
 * @param item that parent
 * @param began since when it should not be seen, or since when its days count
 * @param due by when it must be gone
 * @param causeId the fact that made it necessary
 */
record Sentence(long through, long item, String use, EndingCause cause, Withdrawal policy, Instant began, Instant due,
        long causeId) {

    /** What a withdrawal means by the terms; empty if they leave alone what exists. */
    static Optional<Sentence> ofWithdrawal(Edge edge, Fact act) {
        Withdrawal policy = Withdrawal.valueOf(edge.withdrawal().policy().name());
        if (policy != Withdrawal.TAKE_DOWN && policy != Withdrawal.WIND_DOWN) {
            return Optional.empty();
        }
        Instant due = act.at().plus(Duration.ofDays(policy.days(edge.withdrawal().days())));
        return Optional.of(new Sentence(edge.derivative(), edge.parent(), edge.use(), EndingCause.WITHDRAWAL, policy, act.at(),
                due, act.id()));
    }

    /** What an invalid yes means, whatever the terms say. */
    static Sentence ofInvalidation(Edge edge, Instant from, Fact ruling) {
        Instant due = ruling.at().plus(Duration.ofDays(Withdrawal.TAKE_DOWN.days(0)));
        return new Sentence(edge.derivative(), edge.parent(), edge.use(), EndingCause.INVALIDATION, Withdrawal.TAKE_DOWN, from,
                due, ruling.id());
    }

    /** Whether it comes from the same parent of the same derivative for the same reason. */
    boolean isLike(Sentence other) {
        return through == other.through && item == other.item && use.equals(other.use) && cause == other.cause;
    }

    /** As the platform is told. */
    String told() {
        return policy == Withdrawal.TAKE_DOWN ? "hidden.at_once" : "winds.down";
    }
}
