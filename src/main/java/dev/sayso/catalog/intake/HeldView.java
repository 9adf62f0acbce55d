package dev.sayso.catalog.intake;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.ItemState.Stake;

/** A change that waits, with what it would take and give. */
record HeldView(UUID id, Instant heldAt, String item, String title, List<Line> lines) {

    /**
     * One holder.
     *
     * @param before the share now; null for nobody
     * @param after the share if approved; null for nobody
     */
    record Line(String creator, HolderRole role, @Nullable Integer before, @Nullable Integer after) {

        public boolean isLess() {
            return before != null && (after == null || after < before);
        }
    }

    static List<Line> lines(Set<Stake> before, Set<Stake> after) {
        return Stream.concat(before.stream(), after.stream()).map(stake -> new Line(stake.creator(), stake.role(),
                share(before, stake), share(after, stake))).distinct()
                .sorted(Comparator.comparing(Line::role).thenComparing(Line::creator)).toList();
    }

    private static @Nullable Integer share(Set<Stake> stakes, Stake of) {
        return stakes.stream().filter(stake -> stake.creator().equals(of.creator()) && stake.role() == of.role())
                .map(Stake::sharePpm).findFirst().orElse(null);
    }
}
