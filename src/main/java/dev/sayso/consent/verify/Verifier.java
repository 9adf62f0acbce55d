package dev.sayso.consent.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.consent.verify.VerifyView.Result;
import dev.sayso.log.LogHead;
import dev.sayso.log.LogHeads;
import dev.sayso.log.LogKeys;
import dev.sayso.log.LogRecords;
import dev.sayso.log.Proofs;
import dev.sayso.log.note.Malformed;
import dev.sayso.log.note.TlogProof;
import dev.sayso.log.note.VerifierKey;
import dev.sayso.log.record.LoggedRecord;
import dev.sayso.log.verify.Verification;
import dev.sayso.log.verify.Verification.MalformedReceipt;
import dev.sayso.log.verify.Verification.Verified;
import dev.sayso.web.Messages;
import dev.sayso.web.Problems;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Checks what somebody holds: a receipt with its proof, or a receipt alone against this log. */
@ApplicationScoped
class Verifier {

    private final LogKeys keys;
    private final LogHeads heads;
    private final LogRecords records;
    private final Proofs proofs;
    private final Lookup lookup;

    Verifier(LogKeys keys, LogHeads heads, LogRecords records, Proofs proofs, Lookup lookup) {
        this.keys = keys;
        this.heads = heads;
        this.records = records;
        this.proofs = proofs;
        this.lookup = lookup;
    }

    VerifyView check(VerifyForm form) throws IOException {
        VerifyMessages words = Messages.of(VerifyMessages.class);
        byte[] receipt = form.receiptBytes();
        if (receipt.length == 0) {
            return VerifyView.wrong(form, "receipt", words.receipt_missing());
        }
        List<VerifierKey> trusted = new ArrayList<>(keys.verifiers());
        try {
            if (!form.keyText().isEmpty()) {
                trusted.add(VerifierKey.parse(form.keyText()));
            }
        } catch (Malformed wrong) {
            return VerifyView.wrong(form, "key", words.key_wrong());
        }
        byte[] proof = form.proofBytes();
        Result result = proof.length == 0 ? alone(receipt, words)
                : result(Verification.of(receipt, proof, trusted), words);
        return new VerifyView(result, form, Problems.NONE);
    }

    /** By what this log has of it. */
    private Result alone(byte[] receipt, VerifyMessages words) {
        Optional<LoggedRecord> read = Verification.record(receipt);
        if (read.isEmpty()) {
            return result(Verification.fault(receipt).orElseThrow(), words);
        }
        Optional<Long> fact = QuarkusTransaction.requiringNew().call(() -> records.factOf(read.get().entry()));
        if (fact.isEmpty()) {
            return Result.of("stop", words.unknown(), words.unknown_text());
        }
        Optional<TlogProof> proof = proofs.await(fact::get);
        return proof.map(found -> result(
                Verification.of(receipt, found.print().getBytes(StandardCharsets.UTF_8), keys.verifiers()), words))
                .orElseGet(() -> Result.of("wait", words.waits(), words.waits_text()));
    }

    private Result result(Verification found, VerifyMessages words) {
        if (found instanceof Verified genuine) {
            return new Genuine(genuine, words).result(standing(genuine));
        }
        if (found instanceof MalformedReceipt wrong) {
            return Result.of("stop", words.receipt_unreadable(), words.as_downloaded())
                    .in("Line %d: %s".formatted(wrong.line(), wrong.problem().sentence()));
        }
        if (found instanceof Verification.MalformedProof wrong) {
            return Result.of("stop", words.proof_unreadable(), words.as_downloaded())
                    .in("Line %d: %s".formatted(wrong.line(), wrong.problem().sentence()));
        }
        if (found instanceof Verification.UnknownKey unknown) {
            return Result.of("stop", words.key_unknown(), words.key_unknown_text()).in(String.join(", ", unknown.signers()));
        }
        if (found instanceof Verification.WrongSignature) {
            return Result.of("stop", words.signature_wrong(), words.signature_wrong_text());
        }
        if (found instanceof Verification.OtherLog other) {
            return Result.of("stop", words.other_log(), words.other_log_text()).in(other.origin());
        }
        return found instanceof Verification.OtherPlace ? Result.of("stop", words.other_place(), words.as_downloaded())
                : Result.of("stop", words.altered(), words.altered_text());
    }

    /** What happened to the answer since, if it was given here. */
    private Genuine.Since standing(Verified genuine) {
        Optional<LogHead> log = heads.named(genuine.origin());
        if (log.map(head -> genuine.index() >= head.size()).orElseGet(() -> lookup.isLost(genuine.origin()))) {
            return Genuine.Since.LOST;
        }
        Optional<Long> fact = log.flatMap(head -> records.factAt(head.epoch(), genuine.index())).filter(lookup::isAnswer);
        return fact.map(one -> lookup.isSuperseded(one) ? Genuine.Since.SUPERSEDED : Genuine.Since.LAST)
                .orElse(Genuine.Since.UNKNOWN);
    }
}
