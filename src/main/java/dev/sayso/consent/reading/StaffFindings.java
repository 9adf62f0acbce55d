package dev.sayso.consent.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.sayso.consent.reading.Records.InvalidationRow;
import dev.sayso.consent.reading.Records.ItemBlockRow;

/** What staff has found of items, up to a number. */
final class StaffFindings {

    private final FactOrder order;
    private final Map<Long, Boolean> blocked = new HashMap<>();
    private final Map<Long, List<InvalidationRow>> invalidations;

    StaffFindings(Records records, FactOrder order) {
        this.order = order;
        records.itemBlocks().stream().filter(row -> order.holds(row.factId())).sorted(ItemBlockRow.IN_ORDER)
                .forEach(row -> blocked.put(row.itemId(), row.blocked()));
        invalidations = records.invalidations().stream()
                .filter(row -> order.holds(row.factId()) && !order.holds(row.liftId()))
                .collect(Collectors.groupingBy(InvalidationRow::itemId));
    }

    boolean isBlocked(long item) {
        return blocked.getOrDefault(item, false);
    }

    /** Whether there is a ruling in force against anybody's yes. */
    boolean hasRuled(long item) {
        return invalidations.containsKey(item);
    }

    /** The numbers of the rulings in force against a person's yes, in order. */
    List<Long> invalidated(long item, String use, long creator) {
        List<InvalidationRow> rulings = invalidations.getOrDefault(item, List.of());
        return rulings.isEmpty() ? List.of()
                : rulings.stream().filter(row -> row.creatorId() == creator && row.use().equals(use))
                        .map(row -> order.of(row.factId())).sorted().toList();
    }
}
