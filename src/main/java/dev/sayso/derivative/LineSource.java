package dev.sayso.derivative;

import dev.sayso.money.Fraction;

/** Why an item has a line in a share vector. */
public enum LineSource {

    /** The derivative was made from it, and it is an original: it keeps its whole line. */
    DIRECT(Fraction.ONE),
    /** The derivative was made from it, and it is itself a derivative: it keeps two fifths. */
    KEPT(Fraction.of(2, 5)),
    /** A parent goes back to it: it has its part of what the parent passed on. */
    ORIGINAL(Fraction.ONE);

    private final Fraction kept;

    LineSource(Fraction kept) {
        this.kept = kept;
    }

    /** The part of its own line that a parent keeps. */
    Fraction kept() {
        return kept;
    }
}
