package dev.sayso.consent.change.sheet;

/** Remembers items and uses by numbers of 1 or more, in 8 to 24 bytes each. */
final class MetRows {

    private static final int FIRST_SLOTS = 1 << 10;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] slots = new long[FIRST_SLOTS];
    private int met;

    void add(long number) {
        if (met >= (slots.length / 3) * 2) {
            long[] before = slots;
            slots = new long[before.length * 2];
            met = 0;
            for (long one : before) {
                if (one != 0) {
                    put(one);
                }
            }
        }
        put(number);
    }

    private void put(long number) {
        int slot = slot(number);
        if (slots[slot] == 0) {
            slots[slot] = number;
            met++;
        }
    }

    boolean has(long number) {
        return slots[slot(number)] != 0;
    }

    /** Where it is, or where it would go. */
    private int slot(long number) {
        int slot = (int) ((number * SPREAD) >>> 32) & (slots.length - 1);
        while (slots[slot] != 0 && slots[slot] != number) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
