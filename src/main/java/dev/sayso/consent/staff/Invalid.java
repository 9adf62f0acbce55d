package dev.sayso.consent.staff;

import java.time.LocalDate;

/**
 * Whose yes is invalid, for what.
 *
 * @param fromDay the day from which derivatives made on it are disabled, UTC
 */
public record Invalid(long creatorId, long itemId, String use, LocalDate fromDay) {
}
