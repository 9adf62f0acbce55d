package dev.sayso.gate.permit;

import java.util.Locale;

/** What is right or wrong about a permit when something made with it is registered; the first that matches. */
public enum PermitFinding {

    VALID,
    MISSING,
    /** It is not written like a permit. */
    MALFORMED,
    /** It names a key that this Sayso does not have. */
    UNKNOWN_KEY,
    /** Its seal does not fit what it says. */
    ALTERED,
    OTHER_REQUESTER,
    OTHER_USE,
    OTHER_ITEM,
    /** It was asked for another purpose: commercial or not. */
    OTHER_PURPOSE,
    /** The thing was made before the decision. */
    TOO_EARLY,
    /** The thing was made after the permit had run out. */
    TOO_LATE,
    /** The thing was made in time, but came to us long after the permit had run out. */
    ARRIVED_TOO_LATE,
    /** Its seal is right, but there is no yes on record as of its number: this Sayso has lost what it knew then. */
    NOT_ON_RECORD;

    /** As written in answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
