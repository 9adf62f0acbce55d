package dev.sayso.feed.admin;

/** What was just done with a consumer. */
public enum Done {

    CHANGED,
    PAUSED,
    RESUMED,
    ENDED,
    TESTED
}
