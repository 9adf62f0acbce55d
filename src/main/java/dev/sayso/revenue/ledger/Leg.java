package dev.sayso.revenue.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One posting of a journal.
 *
 * @param micros what the account has more afterwards, in millionths of its currency's unit; less, if negative
 * @param target the earning target it brings up to date, if any
 */
public record Leg(Account account, long micros, @Nullable Long target) {

    public static Leg of(Account account, long micros) {
        return new Leg(account, micros, null);
    }
}
