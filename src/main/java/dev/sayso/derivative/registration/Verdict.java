package dev.sayso.derivative.registration;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.sayso.derivative.LicenceState;

/**
 * Whether a derivative was allowed, and because of which parent it was not.
 *
 * @param reason code of what was found in a permit, or of a standing; null where all is well
 * @param place the parent's; null where all is well
 */
record Verdict(LicenceState licence, @Nullable String reason, @Nullable Integer place) {

    /** The first wrong permit counts; if all are right, the first standing that is no yes any more. */
    static Verdict of(List<ParentFound> parents) {
        return parents.stream().filter(parent -> !parent.isRight()).findFirst()
                .map(parent -> new Verdict(LicenceState.UNLICENSED, parent.finding().code(), parent.named().place()))
                .orElseGet(() -> ofStandings(parents));
    }

    private static Verdict ofStandings(List<ParentFound> parents) {
        return parents.stream().filter(parent -> !Objects.requireNonNull(parent.now()).isYes()).findFirst()
                .map(parent -> new Verdict(LicenceState.LICENSED_THEN_WITHDRAWN,
                        Objects.requireNonNull(parent.now()).reason().code(), parent.named().place()))
                .orElse(new Verdict(LicenceState.LICENSED, null, null));
    }
}
