package dev.sayso.revenue.ledger;

import java.util.EnumSet;
import java.util.Set;

/** The states that money can be in, each an account: of a creator and a currency, or of the platform and a currency. */
public enum AccountKind {

    /** What came in from outside, negative: all other accounts together. */
    CLEARING,
    /** Earned, and not yet final; below zero where more was taken back than there was. */
    ACCRUED,
    /** Final: may be paid out. */
    AVAILABLE,
    IN_PAYOUT,
    PAID,
    /** Contested, until somebody decides. */
    HELD,
    /** Given by a decision; below zero where its event was taken back afterwards. */
    AWARDED,
    /** What cannot be told whose it is, for now. */
    SUSPENSE,
    /** What nobody on record owns. */
    UNCLAIMED,
    TAX_WITHHELD,
    RETURNED,
    DISPUTE_LOSS,
    /** What the shares of creators leave. */
    REMAINDER;

    private static final Set<AccountKind> OF_CREATORS = EnumSet.of(ACCRUED, AVAILABLE, IN_PAYOUT, PAID, HELD, AWARDED);

    /** Whether each creator has one of their own, with a stored balance. */
    public boolean isOfCreators() {
        return OF_CREATORS.contains(this);
    }

    /** Whether a creator's may be below zero. */
    public boolean mayBeOverdrawn() {
        return this == ACCRUED || this == AWARDED;
    }
}
