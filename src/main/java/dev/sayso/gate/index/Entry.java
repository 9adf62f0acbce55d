package dev.sayso.gate.index;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** What is kept of an item: its row of outlooks, and whom that depends on. Both serve many items. */
record Entry(Sources sources, Row row) {

    /** Of an item that was not worked out yet: the database has to be asked. */
    static final Entry UNREAD = new Entry(Sources.UNREAD, new Row(UseBook.EMPTY, new Outlook[0]));

    /** What holds for a use at a moment; null if the database has to be asked. */
    @Nullable
    Outlook at(int use, Instant moment) {
        return sources.isStale() ? null : row.at(use, moment);
    }

    /** What holds for the item if not for any use: the first use tells whether it is available. */
    @Nullable
    Outlook ofAnyUse(Instant moment) {
        return at(0, moment);
    }
}
