package dev.sayso.derivative.ending;

import dev.sayso.derivative.ParentPlace;

/** A numbered fact that may have changed whether a derivative's parent is allowed for its use. */
record Touch(long number, long derivative, int place) {

    ParentPlace parent() {
        return new ParentPlace(derivative, place);
    }
}
