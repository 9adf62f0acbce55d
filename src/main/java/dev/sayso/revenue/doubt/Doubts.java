package dev.sayso.revenue.doubt;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.web.Scalars;

/** Earnings that look wrong, as long as they and what they overlap were not taken back. */
@ApplicationScoped
public class Doubts {

    /** Where a list goes on. */
    public record After(long line, String reason) {

        /** Before all others. */
        public static final After START = new After(0, "");

        /**
         * The place that a cursor names.
         *
         * @throws NumberFormatException if it names none
         */
        public static After of(String cursor) {
            String[] parts = cursor.split("\\.", 2);
            return cursor.isEmpty() ? START
                    : new After(Long.parseLong(parts[0], Character.MAX_RADIX), parts.length < 2 ? "" : parts[1]);
        }

        public static After of(Doubt doubt) {
            return new After(doubt.line(), doubt.reason().name());
        }

        @Override
        public String toString() {
            return Long.toString(line, Character.MAX_RADIX) + "." + reason;
        }
    }

    private static final String OPEN = """
             from revenue_doubt d join revenue_event e on e.event_id = d.event_id and e.source = d.source
              left join revenue_event o on o.event_id = d.other and o.source = d.source
            where d.batch_id in (:batches)
              and e.gross_micros > (select coalesce(sum(r.micros), 0) from revenue_reversal r where r.original_id = e.id)
              and (d.other is null
                or o.gross_micros > (select coalesce(sum(r.micros), 0) from revenue_reversal r where r.original_id = o.id))""";

    private final EntityManager entities;

    Doubts(EntityManager entities) {
        this.entities = entities;
    }

    /** How many doubts there are of each of some batches; those without any are left out. */
    public Map<UUID, Long> counts(Collection<UUID> batches) {
        Map<UUID, Long> counts = new HashMap<>();
        if (!batches.isEmpty()) {
            List<?> rows = entities
                    .createNativeQuery("select cast(d.batch_id as varchar), count(*)" + OPEN + " group by d.batch_id",
                            Object[].class)
                    .setParameter("batches", batches).getResultList();
            rows.forEach(row -> counts.put(UUID.fromString((String) ((Object[]) row)[0]),
                    ((Number) ((Object[]) row)[1]).longValue()));
        }
        return counts;
    }

    public long count(UUID batch) {
        return Scalars.number(entities.createNativeQuery("select count(*)" + OPEN).setParameter("batches", List.of(batch)));
    }

    /** In the order of the lines, after one of them. */
    public List<Doubt> of(UUID batch, After after, int limit) {
        List<?> rows = entities.createNativeQuery("select d.line, d.source, d.event_id, d.reason, d.other" + OPEN
                + " and (d.line, d.reason) > (:line, :reason) order by d.line, d.reason", Object[].class)
                .setParameter("batches", List.of(batch)).setParameter("line", after.line())
                .setParameter("reason", after.reason()).setMaxResults(limit).getResultList();
        return rows.stream().map(row -> doubt((Object[]) row)).toList();
    }

    private static Doubt doubt(Object[] row) {
        return new Doubt(((Number) row[0]).longValue(), (String) row[1], (String) row[2],
                DoubtReason.valueOf((String) row[3]), (String) row[4]);
    }
}
