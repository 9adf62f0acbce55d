package dev.sayso.log.verify;

import java.util.List;
import java.util.stream.Collectors;

import dev.sayso.log.note.VerifierKey;

/** Says in plain English what was found. */
final class Sentences {

    private Sentences() {
    }

    static String of(Verification found) {
        return found instanceof Verification.Verified verified ? verified(verified) : "Not verified: " + reason(found);
    }

    private static String verified(Verification.Verified found) {
        return """
                Verified: this record is in the consent log %s, as entry %d (counted from 0) of %d.

                What was checked: the record and its salt give the entry; the proof leads from the entry to the root of
                the log's tree; the checkpoint with this root is signed by the key you gave:
                %s

                What it means: whoever has this key put exactly this record into the log, and cannot change it, move it
                or take it out again without being found out. It does not say whether a later answer took its place,
                and it says nothing of what else the receipt's file contains.

                The record:
                %s""".formatted(found.origin(), found.index(), found.size(), found.key(), found.record().text());
    }

    private static String reason(Verification found) {
        if (found instanceof Verification.Altered altered) {
            return """
                    the record was altered, or this is not its proof. The record and its salt do not lead to the
                    root of the log %s with %d entries from place %d. Take both files as they were downloaded."""
                    .formatted(altered.origin(), altered.size(), altered.index());
        }
        if (found instanceof Verification.OtherPlace place) {
            return place(place);
        }
        if (found instanceof Verification.MalformedReceipt receipt) {
            return "this is not a receipt. Line %d%s: %s".formatted(receipt.line(),
                    receipt.member() == null ? "" : ", member " + receipt.member(), receipt.problem().sentence());
        }
        if (found instanceof Verification.MalformedProof proof) {
            return "this is not a proof. Line %d: %s".formatted(proof.line(), proof.problem().sentence());
        }
        return signature(found);
    }

    private static String place(Verification.OtherPlace found) {
        return found.expected().map(expected -> """
                the proof is one for another entry or another size of the log. For entry %d of %d it would have
                %d hashes; it has %d.""".formatted(found.index(), found.size(), expected, found.hashes()))
                .orElseGet(() -> "the proof is for entry %d, counted from 0, of a log that had only %d entries."
                        .formatted(found.index(), found.size()));
    }

    private static String signature(Verification found) {
        if (found instanceof Verification.WrongSignature wrong) {
            return "the checkpoint in the proof is not what was signed: its signature is not that of the key "
                    + names(wrong.keys()) + ".";
        }
        if (found instanceof Verification.UnknownKey unknown) {
            return "the checkpoint is signed by another key. It names " + String.join(", ", unknown.signers())
                    + "; you gave " + names(unknown.trusted()) + ".";
        }
        if (found instanceof Verification.OtherLog other) {
            return "the key %s signed it, but it is of the log %s, for which this key does not speak."
                    .formatted(other.key(), other.origin());
        }
        throw new IllegalStateException("Unheard of: " + found);
    }

    private static String names(List<VerifierKey> keys) {
        return keys.stream().map(VerifierKey::text).collect(Collectors.joining(", "));
    }
}
