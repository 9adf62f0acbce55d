package dev.sayso.log;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.log.record.CanonicalJson;
import dev.sayso.log.record.LoggedRecord;

/** What facts were logged as, unless it was erased. */
@ApplicationScoped
public class LogRecords {

    private static final String OF = """
            select r.fact_id, r.record, r.salt, r.entry, e.position, e.entry as logged
            from log_record r left join log_entry e on e.fact_id = r.fact_id where r.fact_id in (?1)""";

    private final EntityManager entities;

    LogRecords(EntityManager entities) {
        this.entities = entities;
    }

    /** By the fact's id. */
    public Map<Long, LogRecord> of(Collection<Long> facts) {
        if (facts.isEmpty()) {
            return Map.of();
        }
        List<?> rows = entities.createNativeQuery(OF, Object[].class).setParameter(1, facts).getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> ((Number) row[0]).longValue(),
                LogRecords::record));
    }

    private static LogRecord record(Object[] row) {
        CanonicalJson json = CanonicalJson.kept((byte[]) row[1]);
        return new LogRecord(new LoggedRecord(json, (byte[]) row[2]), (byte[]) row[3],
                row[4] == null ? null : ((Number) row[4]).longValue(), (byte[]) row[5]);
    }
}
