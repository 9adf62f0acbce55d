package dev.sayso.log;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.StatelessSession;

import dev.sayso.feed.Fact;
import dev.sayso.feed.ManyRows;
import dev.sayso.log.record.CanonicalJson;
import dev.sayso.log.record.LoggedRecord;

/** Keeps what facts are logged as, with a salt of its own for each, and forgets it again where the law asks for that. */
@ApplicationScoped
public class RecordDesk {

    private static final String ERASE = """
            delete from log_record r where r.fact_id in (?1) and exists (select 1 from log_entry e where e.fact_id = r.fact_id)""";

    private final StatelessSession session;
    private final EntityManager entities;

    RecordDesk(StatelessSession session, EntityManager entities) {
        this.session = session;
        this.entities = entities;
    }

    private record Kept(long fact, LoggedRecord record) {
    }

    /**
     * Keeps what facts of the running transaction are logged as; what is kept already stays.
     *
     * @param records by the fact's id
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Map<Long, CanonicalJson> records) {
        List<Kept> rows = records.entrySet().stream().map(one -> new Kept(one.getKey(), LoggedRecord.of(one.getValue())))
                .toList();
        ManyRows.into("log_record", rows).number("fact_id", Kept::fact).bytes("record", kept -> kept.record().json().bytes())
                .bytes("salt", kept -> kept.record().salt()).bytes("entry", kept -> kept.record().entry())
                .addUnlessThere(session);
    }

    /** Keeps what a fact of the running transaction is logged as, once what it tells of is there. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Fact fact, RecordSource source) {
        keep(source.records(List.of(fact.id())));
    }

    /**
     * Forgets what facts were logged as: the entry stays in the log, and says nothing to anybody any more. What is not in
     * the log yet is kept until it is.
     *
     * @return how many were forgotten
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int erase(Collection<Long> facts) {
        return facts.isEmpty() ? 0 : entities.createNativeQuery(ERASE).setParameter(1, facts).executeUpdate();
    }
}
