package dev.sayso.derivative;

/** Whether a derivative was allowed. */
public enum LicenceState {

    /** Every permit was right, and every standing still yes. */
    LICENSED,
    /** Every permit was right, but a standing had turned to no before the registration. */
    LICENSED_THEN_WITHDRAWN,
    /** A permit was missing or wrong: all it grosses is kept for the holders. */
    UNLICENSED,
    /** Unlicensed, and allowed by its parents' holders afterwards: their terms apply to all it grossed. */
    RATIFIED;

    /** Whether it may be used at all, and its revenue shared. */
    public boolean isLicensed() {
        return this != UNLICENSED;
    }
}
