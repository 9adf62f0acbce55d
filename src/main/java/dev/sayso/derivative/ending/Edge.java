package dev.sayso.derivative.ending;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.LongStream;

import dev.sayso.consent.reading.Standings;
import dev.sayso.consent.standing.Question;
import dev.sayso.consent.standing.Reason;
import dev.sayso.consent.standing.Requester;
import dev.sayso.consent.standing.Withdrawal;
import dev.sayso.derivative.ParentPlace;

/**
 * That a derivative was made from a parent for a use, by whom and for what.
 *
 * @param licence the fact by which its permits licensed it; 0 where its holders did, whose own answers may be no
 * @param withdrawal what the terms it was made under say of one
 */
record Edge(ParentPlace of, long parent, String use, String remixer, boolean verified, boolean commercial,
        long licence, Withdrawal withdrawal) {

    /** What exists stays. */
    static final Withdrawal KEPT = new Withdrawal(Withdrawal.Policy.KEEP_AND_PAY, 0);

    /** Reasons that stop new derivatives and leave those that exist alone. */
    private static final Set<Reason> LEAVE = EnumSet.of(Reason.CONSENTED, Reason.ANCESTOR, Reason.NOT_AVAILABLE,
            Reason.USE_SUSPENDED, Reason.BLOCKED, Reason.REQUESTER_BLOCKED);

    long derivative() {
        return of.derivative();
    }

    /** Whether everybody's answers allow it, whatever platform and staff have put in its way. */
    boolean isAllowed(Standings standings, Instant moment) {
        Question question = new Question(new Requester(remixer, verified, false), commercial);
        return LongStream.concat(LongStream.of(parent), standings.ancestorsAsked(parent, use).stream().mapToLong(id -> id))
                .allMatch(item -> LEAVE.containsAll(standings.of(item, use, question, moment).reasons()));
    }
}
