package dev.sayso.gate.index;

import java.time.Instant;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** What is kept of an item: its outlook for each use. One object serves all items of which the same holds. */
final class Entry {

    /** Of an item that was not worked out yet: the database has to be asked. */
    static final Entry UNREAD = new Entry(Sources.UNREAD, UseBook.EMPTY, new Outlook[0]);

    private final Sources sources;
    private final UseBook uses;
    private final Outlook[] outlooks;

    /** @param outlooks in the places that the book gives to the uses, each of them kept once */
    Entry(Sources sources, UseBook uses, Outlook[] outlooks) {
        this.sources = sources;
        this.uses = uses;
        this.outlooks = outlooks;
    }

    /** What holds for a use at a moment; null if the database has to be asked. */
    @Nullable
    Outlook at(int use, Instant moment) {
        return sources.isStale() || use >= outlooks.length || uses.isStale(use) ? null : outlooks[use].at(moment);
    }

    /** What holds for the item if not for any use: the first use tells whether it is available. */
    @Nullable
    Outlook ofAnyUse(Instant moment) {
        return at(0, moment);
    }

    Outlook[] outlooks() {
        return outlooks;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // outlooks are kept once
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Entry that) || sources != that.sources || uses != that.uses
                || outlooks.length != that.outlooks.length) {
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
        int hash = System.identityHashCode(sources) * 31 + System.identityHashCode(uses);
        return Arrays.stream(outlooks).mapToInt(System::identityHashCode).reduce(hash, (one, more) -> one * 31 + more);
    }
}
