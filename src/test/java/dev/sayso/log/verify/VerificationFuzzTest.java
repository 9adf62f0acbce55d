package dev.sayso.log.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import dev.sayso.log.note.Mutations;
import dev.sayso.log.note.VerifierKey;

/** Whatever the files, there is a finding; and what is verified is the record that was logged. */
class VerificationFuzzTest {

    private static final int ROUNDS = Integer.getInteger("sayso.fuzz.rounds", 10_000);
    private static final List<VerifierKey> TRUSTED = List.of(GivenReceipt.KEY.verifier());

    private final GivenReceipt given = new GivenReceipt(7, 20);
    private final Map<String, Integer> met = new TreeMap<>();

    @Test
    void mutatedReceiptsAreNeverVerifiedAsSomethingElse() {
        Mutations mutations = new Mutations(1);
        byte[] proof = given.proofFile();
        for (int round = 0; round < ROUNDS; round++) {
            judge(Verification.of(mutations.of(given.receiptFile()), proof, TRUSTED), round);
        }
        assertThat(met).containsKeys("Verified", "Altered", "MalformedReceipt");
    }

    @Test
    void mutatedProofsAreNeverVerifiedAsSomethingElse() {
        Mutations mutations = new Mutations(2);
        byte[] receipt = given.receiptFile();
        for (int round = 0; round < ROUNDS / 5; round++) {
            judge(Verification.of(receipt, mutations.of(given.proofFile()), TRUSTED), round);
        }
        assertThat(met).containsKeys("Altered", "MalformedProof", "WrongSignature", "UnknownKey", "OtherPlace");
    }

    private void judge(Verification found, int round) {
        met.merge(found.getClass().getSimpleName(), 1, Integer::sum);
        if (found instanceof Verification.Verified verified) {
            assertThat(verified.record().text()).as("round %d", round).isEqualTo(GivenReceipt.RECORD);
            assertThat(verified.index()).as("round %d", round).isEqualTo(7);
            assertThat(verified.size()).as("round %d", round).isEqualTo(20);
        }
        assertThat(Sentences.of(found)).as("round %d", round).startsWith(
                found instanceof Verification.Verified ? "Verified: " : "Not verified: ");
    }
}
