package dev.sayso.derivative;

/**
 * A derivative that was unlicensed has been allowed by everybody asked; observed in the same transaction.
 *
 * @param item its inner id
 */
public record DerivativeLicensed(long item) {
}
