package dev.sayso.consent.change.page;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.standing.Admission;
import dev.sayso.consent.standing.Reason;

/**
 * Lines of a review that are alike.
 *
 * @param answered whether an answer is given, rather than an account rule reaching the items
 * @param refused why none can be given; null if it can
 */
record Found(String use, boolean answered, @Nullable Admission refused, Reason was, Reason becomes, long items) {

    boolean isChange() {
        return refused == null;
    }
}
