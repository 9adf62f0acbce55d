package dev.sayso.revenue.ledger;

import static dev.sayso.revenue.ledger.AccountKind.ACCRUED;
import static dev.sayso.revenue.ledger.AccountKind.AVAILABLE;
import static dev.sayso.revenue.ledger.AccountKind.AWARDED;
import static dev.sayso.revenue.ledger.AccountKind.CLEARING;
import static dev.sayso.revenue.ledger.AccountKind.DISPUTE_LOSS;
import static dev.sayso.revenue.ledger.AccountKind.HELD;
import static dev.sayso.revenue.ledger.AccountKind.IN_PAYOUT;
import static dev.sayso.revenue.ledger.AccountKind.PAID;
import static dev.sayso.revenue.ledger.AccountKind.REMAINDER;
import static dev.sayso.revenue.ledger.AccountKind.RETURNED;
import static dev.sayso.revenue.ledger.AccountKind.SUSPENSE;
import static dev.sayso.revenue.ledger.AccountKind.TAX_WITHHELD;
import static dev.sayso.revenue.ledger.AccountKind.UNCLAIMED;

import java.util.EnumSet;
import java.util.Set;

/** The only ways in which money may move: which accounts may have less afterwards, and which more. */
@SuppressWarnings("ImmutableEnumChecker") // nobody gets at the sets
public enum Template {

    /** Revenue came in. Floors that catch up may take from the remainder what they left there before. */
    REVENUE(EnumSet.of(CLEARING, REMAINDER), EnumSet.of(ACCRUED, SUSPENSE, UNCLAIMED, REMAINDER)),
    /** Events were taken back or restated: what they moved moves back, and other amounts may take its place. */
    CORRECTION(EnumSet.of(CLEARING, ACCRUED, AWARDED, SUSPENSE, UNCLAIMED, REMAINDER),
            EnumSet.of(CLEARING, ACCRUED, AWARDED, SUSPENSE, UNCLAIMED, REMAINDER)),
    /** The cause of a suspense is gone. */
    REDRIVE(EnumSet.of(SUSPENSE, REMAINDER), EnumSet.of(ACCRUED, UNCLAIMED, REMAINDER)),
    /** All of what an unlicensed derivative grossed goes to the holders it was made from. */
    FORFEIT(EnumSet.of(SUSPENSE, REMAINDER), EnumSet.of(AWARDED, UNCLAIMED, REMAINDER)),
    HOLD(EnumSet.of(ACCRUED, AVAILABLE), EnumSet.of(HELD)),
    RELEASE(EnumSet.of(HELD), EnumSet.of(ACCRUED, AVAILABLE)),
    /** To somebody else, or part of it. */
    AWARD(EnumSet.of(HELD), EnumSet.of(AWARDED, ACCRUED, AVAILABLE)),
    /** What had been paid out is owed back, and given to somebody else at once. */
    CLAIM(EnumSet.of(ACCRUED), EnumSet.of(AWARDED)),
    MATURE(EnumSet.of(ACCRUED, AWARDED), EnumSet.of(AVAILABLE)),
    RECOVER(EnumSet.of(AVAILABLE), EnumSet.of(ACCRUED)),
    WITHHOLD(EnumSet.of(AVAILABLE), EnumSet.of(TAX_WITHHELD)),
    PAYOUT(EnumSet.of(AVAILABLE), EnumSet.of(IN_PAYOUT)),
    PAY(EnumSet.of(IN_PAYOUT), EnumSet.of(PAID)),
    /** Money came back, or never left. */
    RETURN(EnumSet.of(IN_PAYOUT, PAID), EnumSet.of(RETURNED)),
    RESTORE(EnumSet.of(RETURNED), EnumSet.of(AVAILABLE)),
    WRITE_OFF(EnumSet.of(DISPUTE_LOSS), EnumSet.of(ACCRUED, AWARDED));

    private final Set<AccountKind> from;
    private final Set<AccountKind> to;

    Template(Set<AccountKind> from, Set<AccountKind> to) {
        this.from = from;
        this.to = to;
    }

    boolean allows(Leg leg) {
        return (leg.micros() < 0 ? from : to).contains(leg.account().kind());
    }
}
