package dev.sayso.derivative.registration;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.intake.ItemRow;
import dev.sayso.derivative.ShareVector;

/**
 * A derivative that is about to be written.
 *
 * @param item with everybody whom it takes over
 */
record Derived(Registration registration, ItemRow item, Family family, List<ParentFound> parents, Verdict verdict,
        Instant now) {

    Set<Long> parentIds() {
        return parents.stream().map(ParentFound::item).collect(Collectors.toSet());
    }

    int depth() {
        return family.depthBelow(parentIds());
    }

    Set<Long> ancestors() {
        return family.above(parentIds());
    }

    /**
     * Whom its gross belongs to; nobody for now while it is unlicensed.
     *
     * @param remixer who made it, if that is a creator
     */
    ShareVector vector(@Nullable Long remixer) {
        if (!verdict.licence().isLicensed()) {
            return new ShareVector(List.of());
        }
        return ShareVector.of(remixer,
                parents.stream().map(parent -> parent.taken(family.originals(parent.item()))).toList());
    }
}
