package dev.sayso.consent.standing;

/** The state of a consent in the words of the W3C Data Privacy Vocabulary. */
public enum DpvStatus {

    UNKNOWN("ConsentUnknown"),
    GIVEN("ConsentGiven"),
    REFUSED("ConsentRefused"),
    WITHDRAWN("ConsentWithdrawn"),
    REVOKED("ConsentRevoked"),
    INVALIDATED("ConsentInvalidated"),
    EXPIRED("ConsentExpired");

    private final String term;

    DpvStatus(String term) {
        this.term = term;
    }

    /** The vocabulary's own term, such as {@code ConsentGiven}. */
    public String term() {
        return term;
    }
}
