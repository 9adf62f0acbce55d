package dev.sayso.feed.webhook;

/** Why a delivery was not taken. */
public enum Failure {

    /** The answer was another than 2xx. */
    STATUS,
    TIMEOUT,
    UNREACHABLE,
    NO_SUCH_HOST,
    /** The host, or an address it resolves to, is not one we connect to. */
    ADDRESS_REFUSED,
    /** No trusted encrypted connection came about. */
    TLS,
    /** The secret was sealed with another key, so nothing can be signed. */
    SECRET_LOST
}
