package dev.sayso.revenue.check;

/**
 * Something in the ledger that is not what it must be.
 *
 * @param subject of what, such as {@code account 17}
 * @param expected in millionths of the currency's unit
 */
public record Difference(Kind kind, String subject, long expected, long found) {

    /** What can differ. */
    public enum Kind {
        /** A stored balance from the sum of its postings. */
        BALANCE,
        /** An account that may not be below zero, and is. */
        OVERDRAWN,
        /** The sum of a journal's postings from nothing. */
        JOURNAL,
        /** What was posted for a payee from the floor of their exact part. */
        TARGET,
        /** The postings for a payee from what the target says was posted. */
        TARGET_POSTINGS,
        /** What waits from the accounts of suspense. */
        SUSPENSE,
        /** What came in from what the events tell. */
        CLEARING
    }
}
