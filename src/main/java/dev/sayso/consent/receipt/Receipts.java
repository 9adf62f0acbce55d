package dev.sayso.consent.receipt;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import dev.sayso.consent.history.AnswerRecords;
import dev.sayso.log.LogRecord;
import dev.sayso.log.LogRecords;

/** A creator's answers with what is logged of them. */
@ApplicationScoped
class Receipts {

    private final AnswerRecords answers;
    private final LogRecords records;

    Receipts(AnswerRecords answers, LogRecords records) {
        this.answers = answers;
        this.records = records;
    }

    /** @throws NotFoundException for a number that this creator has not given */
    AnswerRecords.Row answer(long creatorId, int number) {
        return answers.between(creatorId, number, number).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    /**
     * The fact that tells of an answer.
     *
     * @throws NotFoundException for a number that this creator has not given
     */
    long fact(long creatorId, int number) {
        return answers.fact(creatorId, number).orElseThrow(NotFoundException::new);
    }

    /** @throws NotFoundException for an answer whose record was erased */
    LogRecord record(AnswerRecords.Row answer) {
        return Optional.ofNullable(records.of(List.of(answer.fact())).get(answer.fact())).orElseThrow(NotFoundException::new);
    }
}
