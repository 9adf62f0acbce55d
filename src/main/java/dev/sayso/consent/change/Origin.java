package dev.sayso.consent.change;

/** What a change set came from. */
public enum Origin {
    /** Items of a list, ticked one by one. */
    SOME,
    /** All items that a list's filter finds. */
    MATCHING,
    /** An act that is to be taken back. */
    UNDO
}
