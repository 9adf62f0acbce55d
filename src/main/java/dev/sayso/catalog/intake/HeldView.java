package dev.sayso.catalog.intake;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.ItemState;
import dev.sayso.catalog.ItemState.Stake;
import dev.sayso.catalog.Reason;

/**
 * A change that waits, with what it would take and give.
 *
 * @param others the columns besides the holders that change too
 * @param upheaval whether yeses given before would no longer count
 * @param outdated why the row cannot be taken any more; null if it can
 * @param decision what became of it; null if it waits
 */
record HeldView(UUID id, Instant heldAt, String item, String title, List<Line> lines, List<String> others,
        boolean upheaval, @Nullable Reason outdated, @Nullable HeldDecision decision) {

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

    static HeldView of(HeldChange held, ItemRow row, ItemState now, @Nullable HeldDecision decision) {
        try {
            ItemChange change = ItemChange.of(now, row);
            return new HeldView(held.id(), held.heldAt(), row.id(), now.title(), lines(now.stakes(), change.after().stakes()),
                    change.columns(), change.after().isUpheavalAfter(now), null, decision);
        } catch (RowRejected rejection) {
            return new HeldView(held.id(), held.heldAt(), row.id(), now.title(), lines(now.stakes(), now.stakes()), List.of(),
                    false, rejection.reason(), decision);
        }
    }

    /** Who would have less, or nothing. */
    public String losers() {
        return lines.stream().filter(Line::isLess).map(Line::creator).distinct().collect(Collectors.joining(", "));
    }

    public boolean isWaiting() {
        return decision == null;
    }

    private static List<Line> lines(Set<Stake> before, Set<Stake> after) {
        return Stream.concat(before.stream(), after.stream()).map(stake -> new Line(stake.creator(), stake.role(),
                share(before, stake), share(after, stake))).distinct()
                .sorted(Comparator.comparing(Line::role).thenComparing(Line::creator)).toList();
    }

    private static @Nullable Integer share(Set<Stake> stakes, Stake of) {
        return stakes.stream().filter(stake -> stake.creator().equals(of.creator()) && stake.role() == of.role())
                .map(Stake::sharePpm).findFirst().orElse(null);
    }
}
