package dev.sayso.consent.verify;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.log.LogCheck;
import dev.sayso.log.LogRecord;
import dev.sayso.log.LogRecords;
import dev.sayso.log.Proofs;

/** Compares all answers of a creator with the log, some at a time. */
@ApplicationScoped
class HistoryCheck {

    private static final int CHUNK = 500;

    /** For one page. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final String NEXT = "select a.number, a.fact.id from Answer a where a.creatorId = :creator "
            + "and a.number > :after order by a.number";

    private static final String LAST = "select coalesce(max(a.number), 0) from Answer a where a.creatorId = :creator";

    /** What can be wrong. */
    enum Fault {
        GAP,
        ALTERED,
        WAITS
    }

    /** An answer that cannot be confirmed. */
    record Broken(int number, Fault fault) {
    }

    /**
     * How far it is.
     *
     * @param last number that was checked
     * @param all the number of the last answer
     * @param size of the log
     */
    record Step(int last, int all, long size, Optional<Broken> broken) {

        boolean isDone() {
            return last >= all || broken.isPresent();
        }
    }

    private record Given(int number, long fact) {
    }

    private final EntityManager entities;
    private final LogRecords records;
    private final Proofs proofs;

    HistoryCheck(EntityManager entities, LogRecords records, Proofs proofs) {
        this.entities = entities;
        this.records = records;
        this.proofs = proofs;
    }

    /** Goes on after a number for about a second. */
    Step step(long creatorId, int after) {
        int all = entities.createQuery(LAST, Integer.class).setParameter("creator", creatorId).getSingleResult();
        LogCheck check = proofs.check();
        long end = System.nanoTime() + PATIENCE.toNanos();
        int last = after;
        Optional<Broken> broken = Optional.empty();
        while (last < all && broken.isEmpty() && (last == after || System.nanoTime() < end)) {
            List<Given> next = entities.createQuery(NEXT, Given.class).setParameter("creator", creatorId)
                    .setParameter("after", last).setMaxResults(CHUNK).getResultList();
            broken = broken(next, last, check);
            last = next.isEmpty() ? all : next.get(next.size() - 1).number();
        }
        return new Step(last, all, check.size(), broken);
    }

    private Optional<Broken> broken(List<Given> answers, int before, LogCheck check) {
        Map<Long, LogRecord> kept = records.of(answers.stream().map(Given::fact).toList());
        int expected = before + 1;
        for (Given answer : answers) {
            if (answer.number() != expected) {
                return Optional.of(new Broken(expected, Fault.GAP));
            }
            LogRecord record = kept.get(answer.fact());
            if (record == null || !check.holds(record)) {
                boolean waits = record != null && record.isWhole() && !check.reaches(record);
                return Optional.of(new Broken(expected, waits ? Fault.WAITS : Fault.ALTERED));
            }
            expected++;
        }
        return Optional.empty();
    }
}
