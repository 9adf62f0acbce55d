package dev.sayso.log;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.log.record.CanonicalJson;
import dev.sayso.log.record.LoggedRecord;
import dev.sayso.web.Scalars;

/** What facts were logged as, unless it was erased. */
@ApplicationScoped
public class LogRecords {

    private static final String OF = """
            select r.fact_id, r.record, r.salt, r.entry, e.position, e.entry as logged, e.epoch
            from log_record r left join log_entry e on e.fact_id = r.fact_id where r.fact_id in (?1)""";

    private static final String LOGGED = "select fact_id from log_entry where entry = ?1";

    private static final String ON_ITS_WAY = """
            select r.fact_id from log_record r where r.entry = ?1 and r.fact_id in (
                select fact_id from pending_fact union all
                select n.fact_id from fact_number n where n.number > (select max(h.number) from log_head h))""";

    private static final String AT = "select fact_id from log_entry where position = ?1 and epoch = ?2";

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

    /** The fact that has an entry, in the log or on its way there; empty if none does. */
    public Optional<Long> factOf(byte[] entry) {
        return Scalars.first(entities.createNativeQuery(LOGGED).setParameter(1, entry))
                .or(() -> Scalars.first(entities.createNativeQuery(ON_ITS_WAY).setParameter(1, entry)));
    }

    /** The fact whose entry stands at a place of the log of a history. */
    public Optional<Long> factAt(int epoch, long place) {
        return Scalars.first(entities.createNativeQuery(AT).setParameter(1, place).setParameter(2, epoch));
    }

    private static LogRecord record(Object[] row) {
        CanonicalJson json = CanonicalJson.kept((byte[]) row[1]);
        return new LogRecord(new LoggedRecord(json, (byte[]) row[2]), (byte[]) row[3],
                row[4] == null ? null : ((Number) row[4]).longValue(), (byte[]) row[5],
                row[6] == null ? 0 : ((Number) row[6]).intValue());
    }
}
