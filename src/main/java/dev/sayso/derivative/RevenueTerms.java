package dev.sayso.derivative;

import java.time.Instant;
import java.time.Period;

import org.jspecify.annotations.Nullable;

/**
 * What decides where the revenue of a derivative goes.
 *
 * @param item its inner id
 * @param commercial whether its permits allow commercial use
 * @param until the first moment whose revenue is nobody's for now, because the derivative should be gone by then; null for
 *        none
 * @param vector empty while it is unlicensed
 */
public record RevenueTerms(long item, String platformId, LicenceState licence, boolean commercial, @Nullable Instant until,
        ShareVector vector) {

    /** How long nobody may decide about an unlicensed derivative before all that it grosses is given to the holders. */
    public static final Period UNDECIDED = Period.ofMonths(24);
}
