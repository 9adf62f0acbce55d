package dev.sayso.derivative;

/**
 * A derivative is on record; observed in the same transaction.
 *
 * @param item its inner id
 */
public record DerivativeRegistered(long item, LicenceState licence) {
}
