package dev.sayso.consent.receipt;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

import dev.sayso.consent.history.AnswerRecords;
import dev.sayso.log.LogRecord;
import dev.sayso.log.note.TlogProof;
import dev.sayso.log.note.VerifierKey;
import dev.sayso.web.Messages;

/**
 * One receipt.
 *
 * @param sentence what was answered
 * @param proof empty while the answer is not in the log
 * @param size how many entries the log had
 * @param signedAt when the checkpoint was signed
 * @param site this installation's own address
 */
public record ReceiptView(AnswerRecords.Row answer, String sentence, LogRecord record, Optional<TlogProof> proof, long size,
        Instant signedAt, VerifierKey key, URI site) {

    /** Where it stands in the log, from 0. */
    public long place() {
        return proof.orElseThrow().index();
    }

    /** As it was hashed. */
    public String text() {
        return record.record().json().text();
    }

    /** Of the page that checks it, for paper. */
    public String verifier() {
        return Messages.isolated(site + "/verify");
    }

    /** Of its page, for paper. */
    public String address() {
        return site + ReceiptResource.PATH + "/" + answer.number();
    }

    /** The name under which the record is downloaded. */
    public String recordFile() {
        return file() + ".json";
    }

    /** The name under which its proof is downloaded. */
    public String proofFile() {
        return file() + ".tlog-proof";
    }

    /** What checks both files without this application. */
    public String command() {
        return ReceiptFile.command(file(), key);
    }

    private String file() {
        return "sayso-receipt-" + answer.number();
    }
}
