package dev.sayso.derivative;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * What decides where the revenue of a derivative goes.
 *
 * @param item its inner id
 * @param wasUnlicensed whether it is, or was before it was licensed: then some of its gross may have been awarded
 * @param commercial whether its permits allow commercial use
 * @param until the first moment whose revenue is nobody's for now, because the derivative should be gone by then; null for
 *        none
 * @param vector empty while it is unlicensed
 */
public record RevenueTerms(long item, String platformId, LicenceState licence, boolean wasUnlicensed, boolean commercial,
        @Nullable Instant until,
        ShareVector vector) {

    /** How long nobody may decide about an unlicensed derivative before all that it grosses is given to the holders. */
    private static final Period UNDECIDED = Period.ofMonths(24);

    /** The last moment of registration for which that time is over by now; UTC counts. */
    public static Instant undecidedSince(Instant now) {
        return utc(now).minus(UNDECIDED).toInstant();
    }

    /** The first moment at which that time is over for a derivative of this registration; UTC counts. */
    public static Instant undecidedUntil(Instant registered) {
        OffsetDateTime until = utc(registered).plus(UNDECIDED);
        boolean isShort = undecidedSince(until.toInstant()).isBefore(registered);
        return (isShort ? until.truncatedTo(ChronoUnit.DAYS).plusDays(1) : until).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
