package dev.sayso.gate.signal;

import java.util.SortedSet;

import dev.sayso.terms.UseWords;

/**
 * What is told of one use.
 *
 * @param versions of the terms on which anybody can do it, commercially too; empty where it is reserved
 */
public record Statement(String use, UseWords words, SortedSet<Integer> versions) {

    public boolean isAllowed() {
        return !versions.isEmpty();
    }
}
