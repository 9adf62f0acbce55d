package dev.sayso.consent.change;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.standing.Admission;
import dev.sayso.consent.standing.Reason;
import dev.sayso.consent.standing.Withdrawal;

/**
 * What a review found for one item and use.
 *
 * @param wish what is wanted; null where an account rule alone reaches it
 * @param refused why that cannot be answered; null if it can
 * @param was why the standing is what it is
 * @param becomes why it will be
 * @param stops what becomes of derivatives that exist, where the answer turns a yes into a no
 * @param versionId the version of the item that was looked at
 */
record Line(long itemId, String use, @Nullable Wish wish, @Nullable Admission refused, Reason was, Reason becomes,
        @Nullable Withdrawal stops, long versionId) {
}
