package dev.sayso.feed.admin;

/** What was just done with a consumer. */
public enum Done {

    ADDED,
    CHANGED,
    PAUSED,
    RESUMED,
    ENDED,
    TESTED,
    /** It has a new secret. */
    ROTATED
}
