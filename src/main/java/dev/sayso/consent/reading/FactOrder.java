package dev.sayso.consent.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

/**
 * The order in which facts became true, all read at one moment. What has no number yet stands after everything that has,
 * in the order in which it will be numbered.
 *
 * @param until facts after this number are left out, as if they had not happened
 */
record FactOrder(Map<Long, Long> numbers, long until) {

    private static final String READ = "select fact_id, place from fact_place where fact_id in (:facts)";

    static FactOrder of(Collection<Long> facts, long until, EntityManager entities) {
        Map<Long, Long> numbers = new HashMap<>();
        if (!facts.isEmpty()) {
            List<?> rows = entities.createNativeQuery(READ, Object[].class).setParameter("facts", facts).getResultList();
            for (Object row : rows) {
                Object[] columns = (Object[]) row;
                numbers.put(((Number) columns[0]).longValue(), ((Number) columns[1]).longValue());
            }
        }
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
