package dev.sayso.log;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

import dev.sayso.feed.ManyRows;

/** The log's entries, and the facts that are to become some. */
@ApplicationScoped
public class LogEntries {

    private static final String NEXT = """
            select n.number, n.fact_id, r.entry from fact_number n left join log_record r on r.fact_id = n.fact_id
              and not exists (select 1 from epoch e where e.fact_id = n.fact_id)
            where n.number > ?1 order by n.number limit ?2""";

    private static final String UNDER = """
            select e.position, h.size, h.checkpoint, e.epoch from log_entry e
            join log_head h on h.id = e.epoch and e.position < h.size
            where e.fact_id = ?1""";

    private static final String BEGINNING = """
            select r.fact_id, r.entry from log_record r join epoch e on e.fact_id = r.fact_id where e.number = ?1""";

    private final EntityManager entities;
    private final StatelessSession session;

    LogEntries(EntityManager entities, StatelessSession session) {
        this.entities = entities;
        this.session = session;
    }

    /** A numbered fact and its entry, null if none is kept. */
    @SuppressWarnings("ArrayRecordComponent") // a hash as the database gives it, which nobody compares
    record Next(long number, long fact, byte @Nullable [] entry) {

        Stream<Logged> logged() {
            return entry == null ? Stream.empty() : Stream.of(new Logged(fact, entry));
        }
    }

    /** What becomes an entry of the log. */
    @SuppressWarnings("ArrayRecordComponent")
    record Logged(long fact, byte[] entry) {
    }

    /**
     * Where a fact stands in the log, and the log's end.
     *
     * @param epoch whose log it is
     * @param checkpoint of this size, signed
     */
    record Under(int epoch, long place, long size, String checkpoint) {
    }

    /** Under the present checkpoint; empty if the fact is not, yet or ever. */
    Optional<Under> under(long fact) {
        List<?> rows = entities.createNativeQuery(UNDER, Object[].class).setParameter(1, fact).getResultList();
        return rows.stream().map(Object[].class::cast).findFirst().map(row -> new Under(((Number) row[3]).intValue(),
                ((Number) row[0]).longValue(), ((Number) row[1]).longValue(), (String) row[2]));
    }

    /** The facts after a number, in their order. */
    List<Next> after(long number, int most) {
        List<?> rows = entities.createNativeQuery(NEXT, Object[].class).setParameter(1, number).setParameter(2, most)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Next(((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(), (byte[]) row[2])).toList();
    }

    /** What the log of a history begins with; the first begins with nothing before what happened. */
    Optional<Logged> beginning(int epoch) {
        List<?> rows = entities.createNativeQuery(BEGINNING, Object[].class).setParameter(1, epoch).getResultList();
        return rows.stream().map(Object[].class::cast).findFirst()
                .map(row -> new Logged(((Number) row[0]).longValue(), (byte[]) row[1]));
    }

    /** In the running transaction. */
    void add(int epoch, long first, List<Logged> entries) {
        List<Long> places = LongStream.range(first, first + entries.size()).boxed().toList();
        ManyRows.into("log_entry", places).number("position", place -> place)
                .number("fact_id", place -> entries.get((int) (place - first)).fact())
                .bytes("entry", place -> entries.get((int) (place - first)).entry()).all("epoch", "integer", epoch)
                .add(session);
    }
}
