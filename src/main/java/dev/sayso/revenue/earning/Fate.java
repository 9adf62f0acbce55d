package dev.sayso.revenue.earning;

import java.util.Locale;

import dev.sayso.revenue.ledger.AccountKind;

/** What became of the gross of a stretch of time. */
public enum Fate {

    /** Shared by the derivative's vector. */
    EARNED,
    /** All of it given to the holders that an unlicensed derivative was made from. */
    AWARDED,
    /** In suspense: nothing is registered by this id. */
    UNKNOWN_DERIVATIVE,
    /** In suspense, all of it: the derivative had no permit. */
    UNLICENSED,
    /** In suspense: the permits did not allow commercial use. */
    NON_COMMERCIAL,
    /** In suspense: by then the derivative should have been gone. */
    AFTER_DEADLINE;

    public boolean isSuspended() {
        return this != EARNED && this != AWARDED;
    }

    /** Where the creators' part goes. */
    AccountKind account() {
        return this == AWARDED ? AccountKind.AWARDED : AccountKind.ACCRUED;
    }

    /** As programs read it; never changes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
