package dev.sayso.terms;

/** Whose yes a use needs. Anybody on record can say no to it. */
public enum Asks {
    OWNERS,
    OWNERS_AND_DEPICTED;

    public boolean includesDepicted() {
        return this == OWNERS_AND_DEPICTED;
    }
}
