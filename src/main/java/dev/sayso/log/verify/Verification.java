package dev.sayso.log.verify;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.sayso.log.note.Checkpoint;
import dev.sayso.log.note.Malformed;
import dev.sayso.log.note.NoteSignature;
import dev.sayso.log.note.Problem;
import dev.sayso.log.note.Signers;
import dev.sayso.log.note.TlogProof;
import dev.sayso.log.note.VerifierKey;
import dev.sayso.log.record.CanonicalJson;
import dev.sayso.log.record.LoggedRecord;
import dev.sayso.log.tree.Hash;
import dev.sayso.log.tree.InclusionProof;

/** What was found when a receipt was checked against its proof: the first that is wrong, or that nothing is. */
public sealed interface Verification {

    /** The largest receipt that is read, in bytes. */
    int LARGEST_RECEIPT = Receipt.LARGEST;

    /** The largest proof that is read, in bytes. */
    int LARGEST_PROOF = TlogProof.LARGEST;

    /**
     * The record is in the log.
     *
     * @param index of the entry, from 0
     * @param size of the log at the checkpoint
     * @param key that signed the checkpoint
     * @param record as it was logged: what the receipt says in other members is not proved
     */
    record Verified(long index, long size, String origin, VerifierKey key, CanonicalJson record) implements Verification {
    }

    /** The record, its salt, the index or the path is not what it was: together they lead to another root. */
    record Altered(long index, long size, String origin) implements Verification {
    }

    /** The checkpoint names trusted keys, whose signatures these are not. */
    record WrongSignature(List<VerifierKey> keys) implements Verification {
    }

    /**
     * None of the trusted keys signed the checkpoint.
     *
     * @param signers by name and hash, as the checkpoint says
     */
    record UnknownKey(List<String> signers, List<VerifierKey> trusted) implements Verification {
    }

    /** The checkpoint is of a log that the key which signed it does not speak for. */
    record OtherLog(String origin, VerifierKey key) implements Verification {
    }

    /**
     * The path is not one for this index in a log of this size.
     *
     * @param expected how many hashes it would have; empty if the log has no such entry
     */
    record OtherPlace(long index, long size, int hashes, Optional<Integer> expected) implements Verification {
    }

    /**
     * The receipt is none.
     *
     * @param member which is wrong, unless it is the whole file
     * @param line where, from 1
     */
    record MalformedReceipt(ReceiptProblem problem, @Nullable String member, int line) implements Verification {
    }

    /**
     * The proof is none.
     *
     * @param line where, from 1
     */
    record MalformedProof(Problem problem, int line) implements Verification {
    }

    /**
     * Checks a receipt and its proof.
     *
     * @param receipt JSON with the members {@code record} and {@code salt}; of other members nothing is taken
     * @param proof by C2SP tlog-proof
     * @param trusted the log's keys, got from somewhere else than the two files
     */
    static Verification of(byte[] receipt, byte[] proof, Collection<VerifierKey> trusted) {
        try {
            LoggedRecord record = Receipt.parse(receipt);
            TlogProof read = TlogProof.parse(asSigned(proof));
            Signers signers = read.checkpoint().check(trusted);
            return signers.areRight() ? inLog(record, read, signers.right()) : unsigned(signers, read, trusted);
        } catch (NoReceipt none) {
            return none.finding();
        } catch (Malformed none) {
            return new MalformedProof(none.problem(), none.line());
        }
    }

    /** Programs that carry a text mark its beginning and end its lines in their own ways, and it says the same. */
    private static byte[] asSigned(byte[] proof) {
        boolean marked = proof.length > 2 && proof[0] == (byte) 0xEF && proof[1] == (byte) 0xBB && proof[2] == (byte) 0xBF;
        ByteArrayOutputStream text = new ByteArrayOutputStream(proof.length);
        for (int i = marked ? 3 : 0; i < proof.length; i++) {
            if (proof[i] != '\r' || i + 1 == proof.length || proof[i + 1] != '\n') {
                text.write(proof[i]);
            }
        }
        return text.toByteArray();
    }

    /** What a receipt says was logged; empty if it is none. */
    static Optional<LoggedRecord> record(byte[] receipt) {
        try {
            return Optional.of(Receipt.parse(receipt));
        } catch (NoReceipt none) {
            return Optional.empty();
        }
    }

    /** What is wrong with a receipt by itself; empty if it can be read. */
    static Optional<MalformedReceipt> fault(byte[] receipt) {
        try {
            Receipt.parse(receipt);
            return Optional.empty();
        } catch (NoReceipt none) {
            return Optional.of(none.finding());
        }
    }

    private static Verification unsigned(Signers signers, TlogProof proof, Collection<VerifierKey> trusted) {
        return signers.wrong().isEmpty()
                ? new UnknownKey(proof.checkpoint().signatures().stream().map(NoteSignature::key).toList(),
                        List.copyOf(trusted))
                : new WrongSignature(signers.wrong());
    }

    private static Verification inLog(LoggedRecord record, TlogProof proof, List<VerifierKey> signers) throws Malformed {
        Checkpoint head = proof.head();
        Optional<VerifierKey> key = signers.stream().filter(signer -> signer.name().equals(head.origin())).findFirst();
        if (key.isEmpty()) {
            return new OtherLog(head.origin(), signers.get(0));
        }
        long index = proof.index();
        int hashes = proof.path().size();
        Optional<Integer> expected = index < head.size() ? Optional.of(InclusionProof.length(index, head.size()))
                : Optional.empty();
        if (!expected.equals(Optional.of(hashes))) {
            return new OtherPlace(index, head.size(), hashes, expected);
        }
        Hash leaf = record.leaf();
        return new InclusionProof(index, head.size(), proof.path()).proves(leaf, head.root())
                ? new Verified(index, head.size(), head.origin(), key.get(), record.json())
                : new Altered(index, head.size(), head.origin());
    }
}
