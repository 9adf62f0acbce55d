package dev.sayso.derivative;

import dev.sayso.money.Fraction;

/** Why an item has a line in a share vector. */
public enum LineSource {

    /** The derivative was made from it, and it is an original: it keeps its whole line. */
    DIRECT(5),
    /** The derivative was made from it, and it is itself a derivative: it keeps two fifths. */
    KEPT(2),
    /** A parent goes back to it: it has its part of what the parent passed on. */
    ORIGINAL(5);

    private final int fifths;

    LineSource(int fifths) {
        this.fifths = fifths;
    }

    /** The part of its own line that a parent keeps. */
    Fraction kept() {
        return Fraction.of(fifths, 5);
    }
}
