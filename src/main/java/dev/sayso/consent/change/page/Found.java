package dev.sayso.consent.change.page;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.standing.Admission;
import dev.sayso.consent.standing.Reason;
import dev.sayso.consent.standing.Withdrawal;

/**
 * Lines of a review that are alike.
 *
 * @param refused why no answer can be given; null if it can, or an account rule reaches the items
 * @param stops what becomes of derivatives that exist, where a yes ends
 */
record Found(String use, @Nullable Admission refused, Reason was, Reason becomes, @Nullable Withdrawal stops, long items) {

    boolean isChange() {
        return refused == null;
    }
}
