package dev.sayso.consent.change;

/** What a change set came from. */
public enum Origin {
    /** Items of a list, ticked one by one. */
    SOME,
    /** All items that a list's filter finds. */
    MATCHING,
    /** An act that is to be taken back. */
    UNDO,
    /** A moment to which the creator goes back. */
    RESTORE,
    /** An account rule. */
    RULE,
    /** A file that its creator has edited. */
    FILE,
    /** An act of noes whose form was sent again after other answers. */
    REPEAT;

    /** Whether its items were picked from a list, and the creator says what is wanted for all of them alike. */
    public boolean isPicked() {
        return this == SOME || this == MATCHING;
    }

    /** Whether what is wanted follows from what was answered before. */
    boolean isWorkedOut() {
        return this == UNDO || this == RESTORE || this == REPEAT;
    }
}
