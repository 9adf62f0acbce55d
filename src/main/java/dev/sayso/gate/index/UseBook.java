package dev.sayso.gate.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The uses there are, each with its place in entries, which never changes. An entry keeps the book by which it was worked
 * out: what has happened to a use since then makes that part of it stale.
 */
final class UseBook {

    /** Shared by all books until something happens to the use. */
    private static final class Mark {
        private volatile boolean stale;
    }

    static final UseBook EMPTY = new UseBook(List.of(), List.of());

    private final List<String> names;
    private final List<Mark> marks;
    private final Map<String, Integer> places = new HashMap<>();

    private UseBook(List<String> names, List<Mark> marks) {
        this.names = names;
        this.marks = marks;
        for (int i = 0; i < names.size(); i++) {
            places.put(names.get(i), i);
        }
    }

    List<String> names() {
        return names;
    }

    /** The place of a use in entries, -1 if there is none of this name. */
    int place(String use) {
        return places.getOrDefault(use, -1);
    }

    /** Whether what was worked out by this book for a use no longer counts. */
    boolean isStale(int place) {
        return place >= marks.size() || marks.get(place).stale;
    }

    /** With a use that is new, or a new mark for one to which something has happened. */
    UseBook changed(String use) {
        List<String> moreNames = new ArrayList<>(names);
        List<Mark> otherMarks = new ArrayList<>(marks);
        int place = place(use);
        if (place < 0) {
            moreNames.add(use);
            otherMarks.add(new Mark());
        } else {
            otherMarks.set(place, new Mark()).stale = true;
        }
        return new UseBook(List.copyOf(moreNames), List.copyOf(otherMarks));
    }
}
