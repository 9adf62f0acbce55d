package dev.sayso.derivative.page;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.ItemKind;
import dev.sayso.derivative.LicenceState;

/**
 * One derivative in a list.
 *
 * @param uses their titles, one after the other
 * @param endsAt when it must be gone; null for never
 * @param removedAt when the platform removed it, null unless it has
 */
public record MadeLine(long id, String platformId, String title, ItemKind kind, Instant madeAt, String remixer, String uses,
        LicenceState licence, @Nullable Instant endsAt, @Nullable Instant removedAt) {

    public boolean isUnlicensed() {
        return licence == LicenceState.UNLICENSED;
    }

    /** The look of what matters most about it. */
    public String look() {
        return removedAt != null ? "final" : licence == LicenceState.UNLICENSED ? "stop" : endsAt != null ? "ends" : "on";
    }
}
