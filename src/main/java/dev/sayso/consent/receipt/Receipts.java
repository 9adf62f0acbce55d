package dev.sayso.consent.receipt;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.NotFoundException;

import dev.sayso.consent.Acting;
import dev.sayso.consent.history.AnswerRecords;
import dev.sayso.log.LogRecord;
import dev.sayso.log.LogRecords;
import dev.sayso.web.Scalars;

/** A creator's answers with what is logged of them. */
@ApplicationScoped
class Receipts {

    private static final String FACT = """
            select a.fact_id from answer a join account p on p.creator_id = a.creator_id where p.id = ?1 and a.number = ?2""";

    private final AnswerRecords answers;
    private final LogRecords records;
    private final EntityManager entities;

    Receipts(AnswerRecords answers, LogRecords records, EntityManager entities) {
        this.answers = answers;
        this.records = records;
        this.entities = entities;
    }

    /** @throws NotFoundException for a number that this creator has not given */
    AnswerRecords.Row answer(long creatorId, int number) {
        return answers.between(creatorId, number, number).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    /**
     * The fact that tells of an answer.
     *
     * @throws NotFoundException for a number that this creator has not given
     * @throws dev.sayso.web.Refusal if this person has no channel
     */
    long fact(Acting acting, int number) {
        Optional<Long> fact = Scalars
                .first(entities.createNativeQuery(FACT).setParameter(1, acting.account()).setParameter(2, number));
        if (fact.isEmpty()) {
            acting.creator();
        }
        return fact.orElseThrow(NotFoundException::new);
    }

    /** @throws NotFoundException for an answer whose record was erased */
    LogRecord record(AnswerRecords.Row answer) {
        return Optional.ofNullable(records.of(List.of(answer.fact())).get(answer.fact())).orElseThrow(NotFoundException::new);
    }
}
