package dev.sayso.consent.receipt;

import java.time.Instant;
import java.util.Optional;

import dev.sayso.consent.history.AnswerRecords;
import dev.sayso.log.LogRecord;
import dev.sayso.log.note.TlogProof;
import dev.sayso.log.note.VerifierKey;

/**
 * One receipt.
 *
 * @param sentence what was answered
 * @param proof empty while the answer is not in the log
 * @param size how many entries the log had
 * @param signedAt when the checkpoint was signed
 */
public record ReceiptView(AnswerRecords.Row answer, String sentence, LogRecord record, Optional<TlogProof> proof, long size,
        Instant signedAt, VerifierKey key) {

    /** Where it stands in the log, from 0. */
    public long place() {
        return proof.orElseThrow().index();
    }

    /** As it was hashed. */
    public String text() {
        return record.record().json().text();
    }

    /** What checks both files without this application. */
    public String command() {
        return ReceiptFile.command("sayso-receipt-" + answer.number(), key);
    }
}
