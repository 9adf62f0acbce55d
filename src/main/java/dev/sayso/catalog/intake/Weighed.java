package dev.sayso.catalog.intake;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.Reason;

/**
 * A row beside what is known of its item, and so what is to become of it.
 *
 * @param change null if the row is rejected
 * @param rejection null if it is not
 */
record Weighed(ItemRow row, @Nullable KnownItem item, @Nullable ItemChange change, Outcome outcome,
        @Nullable RowRejected rejection) {

    static Weighed of(ItemRow row, @Nullable KnownItem item) {
        try {
            if (item != null && item.item().isDerivative()) {
                throw new RowRejected(RowParser.ID, Reason.DERIVATIVE, row.id());
            }
            ItemChange change = ItemChange.of(item == null ? null : item.state(), row);
            return new Weighed(row, item, change, change.takesFromHolders() ? Outcome.HELD : change.outcome(), null);
        } catch (RowRejected rejection) {
            return new Weighed(row, item, null, Outcome.REJECTED, rejection);
        }
    }

    /** Of a row whose item is known, as all are that are not rejected. */
    KnownItem known() {
        return requireNonNull(item);
    }

    /** Of a row that is not rejected. */
    ItemChange accepted() {
        return requireNonNull(change);
    }

    boolean isTaken() {
        return rejection == null && outcome != Outcome.HELD;
    }

    boolean isWritten() {
        return outcome == Outcome.CREATED || outcome == Outcome.CHANGED;
    }
}
