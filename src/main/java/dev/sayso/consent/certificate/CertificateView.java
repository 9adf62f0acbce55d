package dev.sayso.consent.certificate;

import java.util.Optional;

import dev.sayso.consent.receipt.ReceiptFile;
import dev.sayso.log.LogRecord;
import dev.sayso.log.note.TlogProof;
import dev.sayso.log.note.VerifierKey;

/**
 * One certificate.
 *
 * @param sentence what it says
 * @param proof empty while it is not in the log
 * @param fresh whether the reader has just made it
 */
public record CertificateView(Certificate certificate, String sentence, LogRecord record, Optional<TlogProof> proof,
        VerifierKey key, boolean fresh) {

    /** Where it stands in the log, from 0. */
    public long place() {
        return proof.orElseThrow().index();
    }

    /** What checks both files without this application. */
    public String command() {
        return ReceiptFile.command("sayso-certificate-" + certificate.id(), key);
    }
}
