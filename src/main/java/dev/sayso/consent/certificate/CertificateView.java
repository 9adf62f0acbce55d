package dev.sayso.consent.certificate;

import java.util.HexFormat;
import java.util.Optional;

import dev.sayso.log.LogRecord;
import dev.sayso.log.note.TlogProof;
import dev.sayso.log.note.VerifierKey;
import dev.sayso.log.tree.Sha256;

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

    /** The entry in the log, in hexadecimal. */
    public String entry() {
        return HexFormat.of().formatHex(Sha256.of(record.salt(), record.record()));
    }

    /** What checks both files without this application. */
    public String command() {
        String file = "sayso-certificate-" + certificate.id();
        return "java -jar quarkus-run.jar verify %s.json %s.tlog-proof --key %s".formatted(file, file, key.text());
    }
}
