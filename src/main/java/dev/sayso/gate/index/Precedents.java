package dev.sayso.gate.index;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import dev.sayso.consent.reading.Standings;
import dev.sayso.consent.standing.Circumstances;

/**
 * Outlooks that were worked out for an item and hold for every other one in the same circumstances, as long as all is read
 * as of one number. For one thread.
 */
final class Precedents {

    /** Where hardly two items are in the same circumstances, it does not help to know many. */
    private static final int MOST = 200_000;

    /** Hashes of records that hold dates differ in a few of their bits only: these differ in all. */
    private record Key(int hash, String use, Circumstances circumstances) {

        static Key of(String use, Circumstances circumstances) {
            int hash = (31 * circumstances.hashCode() + use.hashCode()) * 0x9e3779b9;
            return new Key(hash ^ hash >>> 15, use, circumstances);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private static final String EVERY_USE = "";

    private final UseBook book;
    private final Instant from;
    private final Once once;
    private final Map<Key, Row> rows = new HashMap<>();
    private final Map<Key, Outlook> outlooks = new HashMap<>();

    /** @param from the first moment for which anything will be asked */
    Precedents(UseBook book, Instant from, Once once) {
        this.book = book;
        this.from = from;
        this.once = once;
    }

    /** What holds for each use in its place, for an item in these circumstances. */
    Row of(Circumstances circumstances, Standings read) {
        Key key = Key.of(EVERY_USE, circumstances);
        Row known = rows.get(key);
        if (known != null) {
            return known;
        }
        Outlook[] each = new Outlook[book.names().size()];
        for (int i = 0; i < each.length; i++) {
            each[i] = of(circumstances, book.names().get(i), read);
        }
        Row row = once.of(new Row(book, each));
        if (rows.size() >= MOST) {
            rows.clear();
        }
        rows.put(key, row);
        return row;
    }

    private Outlook of(Circumstances all, String use, Standings read) {
        Circumstances circumstances = read.circumstances(all, use, from);
        if (outlooks.size() >= MOST) {
            outlooks.clear();
        }
        return outlooks.computeIfAbsent(Key.of(use, circumstances),
                same -> once.of(Outlook.of(moment -> read.openness(circumstances, use, moment), from)));
    }
}
