package dev.sayso.consent.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.sayso.web.RowsByIds;

/**
 * The order in which facts became true, all read at one moment. What has no number yet stands after everything that has,
 * in the order in which it will be numbered.
 *
 * @param until facts after this number are left out, as if they had not happened
 */
record FactOrder(Map<Long, Long> numbers, long until) {

    private static final String PLACES = "select p.fact_id, p.place from fact_place p where p.fact_id = any (?)";

    /** What has no number yet comes after every number. */
    static final String NUMBERS = "select n.fact_id, n.number from fact_number n where n.fact_id = any (?)";

    /** @param known numbers that need not be read again */
    static FactOrder of(Collection<Long> facts, Map<Long, Long> known, long until, RowsByIds rows) {
        Map<Long, Long> numbers = new HashMap<>(facts.size() * 2);
        List<Long> unread = new ArrayList<>(facts.size());
        for (Long fact : facts) {
            Long number = known.get(fact);
            if (number == null) {
                unread.add(fact);
            } else {
                numbers.put(fact, number);
            }
        }
        rows.each(until == Long.MAX_VALUE ? PLACES : NUMBERS, unread, row -> numbers.put(row.getLong(1), row.getLong(2)));
        return new FactOrder(numbers, until);
    }

    /** Whether the fact had happened; what has no fact changed nothing that counts. */
    boolean holds(@Nullable Long fact) {
        return fact != null && numbers.getOrDefault(fact, Long.MAX_VALUE) <= until;
    }

    long of(Long fact) {
        Long number = numbers.get(fact);
        if (number == null) {
            throw new IllegalArgumentException("Fact %d was not read".formatted(fact));
        }
        return number;
    }
}
