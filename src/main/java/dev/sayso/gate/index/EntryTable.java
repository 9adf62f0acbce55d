package dev.sayso.gate.index;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Entries by their items, by open addressing: 20 bytes a slot. One thread writes, any number read; nothing is ever taken
 * out, as no item is ever forgotten.
 */
final class EntryTable {

    private static final int FIRST_SIZE = 1 << 10;

    @SuppressWarnings("ArrayRecordComponent") // nobody compares tables
    private record Slots(long[] keys, AtomicReferenceArray<@Nullable Entry> entries, int mask) {

        static Slots ofSize(int size) {
            return new Slots(new long[2 * size], new AtomicReferenceArray<>(size), size - 1);
        }

        @Nullable
        Entry get(KeyedHash.Key key) {
            for (int i = (int) key.low() & mask;; i = (i + 1) & mask) {
                Entry entry = entries.getAcquire(i);
                if (entry == null || (keys[2 * i] == key.low() && keys[2 * i + 1] == key.high())) {
                    return entry;
                }
            }
        }

        /** Whether the key is new. */
        boolean put(long low, long high, Entry entry) {
            int i = (int) low & mask;
            while (entries.getPlain(i) != null && (keys[2 * i] != low || keys[2 * i + 1] != high)) {
                i = (i + 1) & mask;
            }
            boolean isNew = entries.getPlain(i) == null;
            keys[2 * i] = low;
            keys[2 * i + 1] = high;
            entries.setRelease(i, entry);
            return isNew;
        }
    }

    private volatile Slots slots = Slots.ofSize(FIRST_SIZE);
    private int size;

    /** The entry of an item; null if there is none. */
    @Nullable
    Entry get(KeyedHash.Key key) {
        return slots.get(key);
    }

    void put(KeyedHash.Key key, Entry entry) {
        if (slots.put(key.low(), key.high(), entry)) {
            size++;
            if (size > (slots.mask + 1L) * 3 / 4) {
                grow();
            }
        }
    }

    int size() {
        return size;
    }

    void forEach(Consumer<Entry> visitor) {
        Slots now = slots;
        for (int i = 0; i <= now.mask; i++) {
            Entry entry = now.entries.getPlain(i);
            if (entry != null) {
                visitor.accept(entry);
            }
        }
    }

    private void grow() {
        Slots old = slots;
        Slots larger = Slots.ofSize(2 * (old.mask + 1));
        for (int i = 0; i <= old.mask; i++) {
            Entry entry = old.entries.getPlain(i);
            if (entry != null) {
                larger.put(old.keys[2 * i], old.keys[2 * i + 1], entry);
            }
        }
        slots = larger;
    }
}
