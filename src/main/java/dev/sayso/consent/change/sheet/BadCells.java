package dev.sayso.consent.change.sheet;

import java.util.ArrayList;
import java.util.List;

/** All that is wrong in a file: the first of it, and how much there is. */
public final class BadCells {

    private static final int SHOWN = 50;

    private final List<BadCell> first = new ArrayList<>();
    private long number;

    void add(BadCell cell) {
        number++;
        if (first.size() < SHOWN) {
            first.add(cell);
        }
    }

    public List<BadCell> first() {
        return List.copyOf(first);
    }

    public long number() {
        return number;
    }
}
