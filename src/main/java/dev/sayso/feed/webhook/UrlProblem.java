package dev.sayso.feed.webhook;

/** Why nothing is sent to an address. */
public enum UrlProblem {

    MISSING,
    TOO_LONG,
    UNREADABLE,
    NOT_HTTPS,
    WITH_USER,
    WITH_FRAGMENT,
    /** The host is a number that is not plainly an IP address, such as 2130706433 or 0177.0.0.1. */
    ODD_NUMBER,
    NOT_PUBLIC
}
