package dev.sayso.consent.standing;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Why a standing is what it is, in the order in which reasons are looked for: the first that matches is the reason. */
public enum Reason {

    UNKNOWN_ITEM(null),
    NOT_AVAILABLE(null),
    UNKNOWN_USE(null),
    USE_SUSPENDED(null),
    BLOCKED(DpvStatus.REVOKED),
    INVALIDATED(DpvStatus.INVALIDATED),
    HOLDERS_UNKNOWN(DpvStatus.UNKNOWN),
    /** Withdrawn instead, if a yes was ever in effect. */
    ACCOUNT_OFF(DpvStatus.REFUSED),
    WITHDRAWN(DpvStatus.WITHDRAWN),
    REFUSED(DpvStatus.REFUSED),
    HOLDERS_CHANGED(DpvStatus.INVALIDATED),
    EXPIRED(DpvStatus.EXPIRED),
    TERMS_RETIRED(DpvStatus.EXPIRED),
    UNDECIDED(DpvStatus.UNKNOWN),
    /** The status is the ancestor's. */
    ANCESTOR(null),
    REQUESTER_BLOCKED(DpvStatus.GIVEN),
    AUDIENCE(DpvStatus.GIVEN),
    NON_COMMERCIAL(DpvStatus.GIVEN),
    CONSENTED(DpvStatus.GIVEN);

    private final @Nullable DpvStatus status;

    Reason(@Nullable DpvStatus status) {
        this.status = status;
    }

    /** As written in answers and exports, such as {@code account_off}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Nullable
    DpvStatus status() {
        return status;
    }
}
