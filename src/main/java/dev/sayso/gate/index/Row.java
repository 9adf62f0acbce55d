package dev.sayso.gate.index;

import java.time.Instant;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Outlooks for each use. One object serves all items of which the same holds, whosever they are. */
final class Row {

    private final UseBook uses;
    private final Outlook[] outlooks;

    /** @param outlooks in the places that the book gives to the uses, each of them kept once */
    Row(UseBook uses, Outlook[] outlooks) {
        this.uses = uses;
        this.outlooks = outlooks;
    }

    /** What holds for a use at a moment; null if the database has to be asked. */
    @Nullable
    Outlook at(int use, Instant moment) {
        return use >= outlooks.length || uses.isStale(use) ? null : outlooks[use].at(moment);
    }

    Outlook[] outlooks() {
        return outlooks;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // outlooks are kept once
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Row that) || uses != that.uses || outlooks.length != that.outlooks.length) {
            return false;
        }
        for (int i = 0; i < outlooks.length; i++) {
            if (outlooks[i] != that.outlooks[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return Arrays.stream(outlooks).mapToInt(System::identityHashCode).reduce(System.identityHashCode(uses),
                (one, more) -> one * 31 + more);
    }
}
