package dev.sayso.catalog;

/** What became of a change that waited. */
public enum HeldOutcome {

    APPROVED,
    REFUSED,
    /** A later word of the platform on the same item took its place. */
    SUPERSEDED
}
