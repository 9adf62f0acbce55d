package dev.sayso.derivative.registration;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.standing.Standing;
import dev.sayso.consent.standing.Withdrawal;
import dev.sayso.derivative.ParentTaken;
import dev.sayso.gate.permit.Permit;
import dev.sayso.gate.permit.PermitFinding;
import dev.sayso.money.Fraction;

/**
 * One parent with what was found about it.
 *
 * @param item its inner id
 * @param permit what its seal says, null unless that is right
 * @param now its standing at the registration, null unless the permit is right
 * @param allowances under which it was taken; none unless the permit is right
 * @param withdrawal what its terms say of one, null unless the permit is right
 * @param overtakenBy the number of a withdrawal that was confirmed before the permit was given, and that the permit does not
 *        know of; null if there is none
 */
record ParentFound(ParentNamed named, long item, PermitFinding finding, @Nullable Permit permit, @Nullable Standing now,
        List<Allowance> allowances, @Nullable Withdrawal withdrawal, @Nullable Long overtakenBy) {

    /** One whose permit is missing or wrong. */
    static ParentFound wrong(ParentNamed named, long item, PermitFinding finding, @Nullable Permit permit) {
        return new ParentFound(named, item, finding, permit, null, List.of(), null, null);
    }

    boolean isRight() {
        return finding == PermitFinding.VALID;
    }

    /** As the share vector reads it. */
    ParentTaken taken(Map<Long, Fraction> originals) {
        return Allowance.taken(new DerivativeStates.ParentOf(named.place(), item, named.use(), named.weight()), allowances,
                originals);
    }
}
