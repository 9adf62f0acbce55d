package dev.sayso.gate.index;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Entries by their items, by open addressing: 24 bytes a slot, of which at most a fifth and little more than a third are
 * empty. One thread writes, any number read; nothing is ever taken out, as no item is ever forgotten.
 */
final class EntryTable {

    private static final int FIRST_SIZE = 1 << 10;

    /** In slots of two: of the key its two halves, of the entry its row and then its sources. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares tables
    private record Slots(long[] keys, AtomicReferenceArray<@Nullable Object> entries, int count) {

        static Slots of(int count) {
            return new Slots(new long[2 * count], new AtomicReferenceArray<>(2 * count), count);
        }

        /** The place of a key's slot, or of the free one where it would be. */
        private int place(long low, long high) {
            int place = (int) (((low >>> 32) * count) >>> 32);
            while (entries.getAcquire(2 * place) != null && (keys[2 * place] != low || keys[2 * place + 1] != high)) {
                place = place + 1 == count ? 0 : place + 1;
            }
            return place;
        }

        @Nullable
        Entry get(int place) {
            return entries.getAcquire(2 * place) instanceof Row row
                    && entries.getPlain(2 * place + 1) instanceof Sources sources
                            ? new Entry(sources, row)
                            : null;
        }

        /** Whether the key is new. */
        boolean put(long low, long high, Row row, Sources sources) {
            int place = place(low, high);
            boolean isNew = entries.getPlain(2 * place) == null;
            keys[2 * place] = low;
            keys[2 * place + 1] = high;
            entries.setRelease(2 * place + 1, sources);
            entries.setRelease(2 * place, row);
            return isNew;
        }
    }

    private volatile Slots slots = Slots.of(FIRST_SIZE);
    private int size;

    /** The entry of an item; null if there is none. */
    @Nullable
    Entry get(KeyedHash.Key key) {
        Slots now = slots;
        return now.get(now.place(key.low(), key.high()));
    }

    void put(KeyedHash.Key key, Entry entry) {
        if (slots.put(key.low(), key.high(), entry.row(), entry.sources())) {
            size++;
            if (size > slots.count * 0.8) {
                grow();
            }
        }
    }

    int size() {
        return size;
    }

    void forEach(Consumer<Row> visitor) {
        Slots now = slots;
        for (int place = 0; place < now.count; place++) {
            Entry entry = now.get(place);
            if (entry != null) {
                visitor.accept(entry.row());
            }
        }
    }

    private void grow() {
        Slots old = slots;
        Slots larger = Slots.of(old.count + old.count / 4);
        for (int place = 0; place < old.count; place++) {
            Entry entry = old.get(place);
            if (entry != null) {
                larger.put(old.keys[2 * place], old.keys[2 * place + 1], entry.row(), entry.sources());
            }
        }
        slots = larger;
    }
}
