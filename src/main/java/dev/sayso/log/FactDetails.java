package dev.sayso.log;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import dev.sayso.feed.Fact;
import dev.sayso.log.record.CanonicalJson;

/**
 * How facts of one kind are logged: what every fact says, and details of their own.
 *
 * @param query selects the fact and then its details, of those whose ids are parameter 1
 * @param names of the details in the record
 */
public record FactDetails(String query, List<String> names) {

    public static FactDetails of(String query, String... names) {
        return new FactDetails(query, Arrays.asList(names));
    }

    /** Those of all kinds, by the fact's id. */
    public static Map<Long, CanonicalJson> records(List<FactDetails> kinds, EntityManager entities, Collection<Long> facts) {
        Map<Long, CanonicalJson> records = new HashMap<>();
        kinds.forEach(kind -> records.putAll(kind.records(entities, facts)));
        return records;
    }

    /** By the fact's id. */
    public Map<Long, CanonicalJson> records(EntityManager entities, Collection<Long> facts) {
        return entities.createQuery(query, Object[].class).setParameter(1, facts).getResultStream()
                .collect(Collectors.toMap(row -> ((Fact) row[0]).id(), this::record));
    }

    private CanonicalJson record(Object[] row) {
        Fact fact = (Fact) row[0];
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("type", fact.cause());
        record.put("at", fact.at().toString());
        record.put("scope", fact.scope().name().toLowerCase(Locale.ROOT));
        record.put("subject", fact.subject());
        fact.use().ifPresent(use -> record.put("use", use));
        for (int i = 1; i < row.length; i++) {
            if (row[i] != null) {
                record.put(names.get(i - 1),
                        row[i] instanceof Number || row[i] instanceof Boolean ? row[i] : row[i].toString());
            }
        }
        return CanonicalJson.of(record);
    }
}
