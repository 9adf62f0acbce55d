package dev.sayso.derivative.ending;

/** A numbered fact that may have changed whether a derivative's parent is allowed for its use. */
record Touch(long number, long derivative, int place) {

    /** The same parent of the same derivative. */
    record Of(long derivative, int place) {
    }

    Of of() {
        return new Of(derivative, place);
    }
}
