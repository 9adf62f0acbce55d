package dev.sayso.log.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.sayso.log.tree.Hash;

/** Whatever the bytes, a parser gives back what was written or says what is wrong with it. */
class NoteFuzzTest {

    private static final int ROUNDS = Integer.getInteger("sayso.fuzz.rounds", 30_000);
    private static final SigningKey KEY = SigningKey.of("example.com/log", new byte[32]);
    private static final SigningKey WITNESS = SigningKey.of("witness.example", new byte[32]);

    private interface Parser {

        String printed(byte[] bytes) throws Malformed;
    }

    private final SignedNote checkpoint = new Checkpoint("example.com/log", 1_000_000, Hash.EMPTY, List.of("more")).signed(KEY,
            WITNESS);
    private final TlogProof proof = new TlogProof("YWdl", 77, IntStream.range(0, 20)
            .mapToObj(n -> Hash.ofLeaf(new byte[] { (byte) n })).toList(), checkpoint);

    @Test
    void proofsAreReadExactlyOrRefused() {
        Map<Problem, Integer> met = fuzz(proof.print(), bytes -> {
            TlogProof read = TlogProof.parse(bytes);
            read.head();
            return read.print();
        });
        assertThat(met).containsKeys(Problem.NOT_A_PROOF, Problem.INDEX, Problem.PATH, Problem.NOT_TEXT, Problem.EXTRA,
                Problem.NO_CHECKPOINT, Problem.SIGNATURE_LINE, Problem.NO_FINAL_NEWLINE, Problem.SIZE, Problem.ROOT);
    }

    @Test
    void checkpointsAreReadExactlyOrRefused() {
        Map<Problem, Integer> met = fuzz(checkpoint.print(), bytes -> {
            SignedNote read = SignedNote.parse(bytes);
            assertThat(Checkpoint.of(read).text()).isEqualTo(read.text());
            return read.print();
        });
        assertThat(met).containsKeys(Problem.NO_SIGNATURES, Problem.SIGNATURE_LINE, Problem.SIZE, Problem.ROOT,
                Problem.ORIGIN, Problem.EXTENSION, Problem.CONTROL_CHARACTER);
    }

    @Test
    void keysAreReadExactlyOrRefused() {
        Map<Problem, Integer> met = fuzz(KEY.verifier().text(), bytes -> VerifierKey.parse(new String(bytes, UTF_8)).text());
        assertThat(met).containsKeys(Problem.KEY_FORMAT, Problem.KEY_ID, Problem.KEY_NAME, Problem.KEY_ALGORITHM);
    }

    @Test
    void alteredCheckpointsAreNotSigned() throws Malformed {
        Mutations mutations = new Mutations(4);
        byte[] right = checkpoint.print().getBytes(UTF_8);
        for (int round = 0; round < ROUNDS / 10; round++) {
            try {
                SignedNote read = SignedNote.parse(mutations.of(right));
                assertThat(!read.check(List.of(KEY.verifier())).areRight() || read.text().equals(checkpoint.text()))
                        .as("round %d", round).isTrue();
            } catch (Malformed refused) {
                assertThat(refused.line()).isPositive();
            }
        }
    }

    private static Map<Problem, Integer> fuzz(String right, Parser parser) {
        Map<Problem, Integer> met = new EnumMap<>(Problem.class);
        Mutations mutations = new Mutations(right.length());
        byte[] bytes = right.getBytes(UTF_8);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] wrong = mutations.of(bytes);
            try {
                assertThat(parser.printed(wrong)).as("round %d", round).isEqualTo(new String(wrong, UTF_8));
            } catch (Malformed refused) {
                assertThat(refused.line()).as("round %d", round).isBetween(1, 1 + lines(wrong));
                met.merge(refused.problem(), 1, Integer::sum);
            }
        }
        return met;
    }

    private static int lines(byte[] bytes) {
        return 1 + (int) IntStream.range(0, bytes.length).filter(at -> bytes[at] == '\n').count();
    }
}
