package dev.sayso.consent;

import org.jspecify.annotations.Nullable;

/**
 * Whose answer about what.
 *
 * @param itemId null for an account rule, and so the version of the item that was shown
 */
record Subject(long creatorId, String use, @Nullable Long itemId, @Nullable Long itemVersionId) {
}
