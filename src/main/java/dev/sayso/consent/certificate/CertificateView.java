package dev.sayso.consent.certificate;

import java.net.URI;
import java.util.Optional;

import dev.sayso.consent.receipt.ReceiptFile;
import dev.sayso.log.LogRecord;
import dev.sayso.log.note.TlogProof;
import dev.sayso.log.note.VerifierKey;
import dev.sayso.web.Messages;

/**
 * One certificate.
 *
 * @param sentence what it says
 * @param proof empty while it is not in the log
 * @param size how many entries the log has
 * @param fresh whether the reader has just made it
 * @param site this installation's own address
 */
public record CertificateView(Certificate certificate, String sentence, LogRecord record, Optional<TlogProof> proof, long size,
        VerifierKey key, boolean fresh, URI site) {

    /** Where it stands in the log, from 0. */
    public long place() {
        return proof.orElseThrow().index();
    }

    /** Of the page that checks it, for paper. */
    public String verifier() {
        return Messages.isolated(site + "/verify");
    }

    /** Of its page, for paper. */
    public String address() {
        return site + CertificatesResource.PATH + "/" + certificate.id();
    }

    /** What checks both files without this application. */
    public String command() {
        return ReceiptFile.command("sayso-certificate-" + certificate.id(), key);
    }
}
