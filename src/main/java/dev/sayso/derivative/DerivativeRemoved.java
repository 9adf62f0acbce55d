package dev.sayso.derivative;

import java.time.Instant;

/**
 * The platform has removed a derivative; observed in the same transaction.
 *
 * @param item its inner id
 * @param at when the last copy was gone
 */
public record DerivativeRemoved(long item, Instant at) {
}
