package dev.sayso.log.note;

import java.util.List;
import java.util.Optional;

/** Lines that are read one after the other. */
final class Lines {

    private final List<String> lines;
    private int read;

    Lines(String text) {
        lines = List.of(text.split("\n", -1));
    }

    boolean hasNext() {
        return read < lines.size();
    }

    String next() {
        return lines.get(read++);
    }

    /** What follows a word at the beginning of the next line; if that begins otherwise, it stays the next. */
    Optional<String> after(String word) {
        if (!hasNext() || !lines.get(read).startsWith(word)) {
            return Optional.empty();
        }
        return Optional.of(next().substring(word.length()));
    }

    /** How many were read: the number of the last, from 1. */
    int number() {
        return read;
    }
}
