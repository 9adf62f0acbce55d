package dev.sayso.terms;

import java.time.Instant;

/** Where a version is in its life. */
public enum VersionState {
    CURRENT("on"),
    ENDING("ends"),
    RETIRED("stop"),
    REPLACED("");

    private final String look;

    VersionState(String look) {
        this.look = look;
    }

    /** The kind of badge that shows it. */
    public String look() {
        return look;
    }

    /**
     * The state at a moment.
     *
     * @param latest the use's latest version
     */
    public static VersionState of(Terms terms, int latest, Instant now) {
        if (terms.isRetired(now)) {
            return RETIRED;
        }
        if (terms.version() < latest) {
            return REPLACED;
        }
        return terms.retirement().isPresent() ? ENDING : CURRENT;
    }
}
