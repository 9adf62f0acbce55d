package dev.sayso.log.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.sayso.log.tree.Hash;

class TlogProofTest {

    private static final SigningKey KEY = SigningKey.of("example.com/fancylog", new byte[32]);
    private static final Hash HASH = Hash.ofLeaf(new byte[0]);
    private static final Checkpoint HEAD = new Checkpoint("example.com/fancylog", 109_482, Hash.EMPTY);
    private static final TlogProof PROOF = new TlogProof(null, 73_894, List.of(HASH, Hash.EMPTY, HASH), HEAD.signed(KEY));
    private static final String RIGHT = PROOF.print();

    @Test
    void isWrittenAsTheSpecificationSays() {
        assertThat(RIGHT).isEqualTo("c2sp.org/tlog-proof@v1\nindex 73894\n" + HASH.text() + "\n" + Hash.EMPTY.text() + "\n"
                + HASH.text() + "\n\nexample.com/fancylog\n109482\n" + Hash.EMPTY.text() + "\n\n— example.com/fancylog "
                + RIGHT.substring(RIGHT.lastIndexOf(' ') + 1));
    }

    @Test
    void isReadAsItWasWritten() throws Malformed {
        for (TlogProof proof : List.of(PROOF, new TlogProof("YWdl", 0, List.of(), HEAD.signed(KEY)),
                new TlogProof("", Long.MAX_VALUE, List.of(HASH), HEAD.signed(KEY, SigningKey.next("witness"))))) {
            TlogProof read = parse(proof.print());
            assertThat(read).isEqualTo(proof);
            assertThat(read.print()).isEqualTo(proof.print());
            assertThat(read.head()).isEqualTo(HEAD);
            assertThat(read.print().split("\n", -1)[read.checkpointLine() - 1]).isEqualTo(HEAD.origin());
        }
    }

    static Stream<Arguments> others() {
        String hash = HASH.text();
        return Stream.of(Arguments.of(Problem.EMPTY, 1, ""), Arguments.of(Problem.NOT_A_PROOF, 1, "<!DOCTYPE html><html>"),
                Arguments.of(Problem.NOT_A_PROOF, 1, "{\"record\":{},\r\n\"salt\":\"\"}"),
                Arguments.of(Problem.NOT_A_PROOF, 1, RIGHT.replace("@v1", "@v2")),
                Arguments.of(Problem.NOT_A_PROOF, 1, RIGHT.replace("@v1", "@v11")),
                Arguments.of(Problem.NOT_A_PROOF, 1, HEAD.signed(KEY).print()),
                Arguments.of(Problem.CARRIAGE_RETURN, 1, RIGHT.replace("\n", "\r\n")),
                Arguments.of(Problem.NO_FINAL_NEWLINE, 6, RIGHT.substring(0, RIGHT.indexOf("\n\n") + 1) + "x"),
                Arguments.of(Problem.EXTRA, 2, RIGHT.replace("index", "extra *\nindex")),
                Arguments.of(Problem.INDEX, 2, "c2sp.org/tlog-proof@v1\n"),
                Arguments.of(Problem.INDEX, 2, RIGHT.replace("index 73894\n", "")),
                Arguments.of(Problem.INDEX, 2, RIGHT.replace("73894", "-1")),
                Arguments.of(Problem.INDEX, 2, RIGHT.replace("73894", "073894")),
                Arguments.of(Problem.INDEX, 2, RIGHT.replace("73894", "9223372036854775808")),
                Arguments.of(Problem.INDEX, 2, RIGHT.replace("index 73894", "index")),
                Arguments.of(Problem.INDEX, 3, RIGHT.replace("index 73894", "extra AAAA\nindex  1")),
                Arguments.of(Problem.PATH, 3, RIGHT.replace(hash, "A" + hash)),
                Arguments.of(Problem.PATH, 3, RIGHT.replace(hash, "AAAA")),
                Arguments.of(Problem.PATH, 3, RIGHT.replace("index 73894\n", "index 73894\nindex 73894\n")),
                Arguments.of(Problem.PATH, 6, RIGHT.replace("\n\nexample", "\nexample")),
                Arguments.of(Problem.PATH_TOO_LONG, 66,
                        "c2sp.org/tlog-proof@v1\nindex 0\n" + (hash + "\n").repeat(500)),
                Arguments.of(Problem.NO_CHECKPOINT, 6, RIGHT.substring(0, RIGHT.indexOf("\n\n") + 1)),
                Arguments.of(Problem.NO_CHECKPOINT, 7, RIGHT.substring(0, RIGHT.indexOf("\n\n") + 2)),
                Arguments.of(Problem.NO_SIGNATURES, 9, RIGHT.substring(0, RIGHT.indexOf("\n\n—") + 1)),
                Arguments.of(Problem.SIGNATURE_LINE, 12, RIGHT + "x\n"),
                Arguments.of(Problem.TOO_LARGE, 1, RIGHT + "x".repeat(TlogProof.LARGEST)));
    }

    @ParameterizedTest
    @MethodSource("others")
    void otherFilesAreRefusedWithLineAndReason(Problem problem, int line, String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOfSatisfying(Malformed.class, malformed -> {
            assertThat(malformed.problem()).isEqualTo(problem);
            assertThat(malformed.line()).isEqualTo(line);
        });
    }

    @Test
    void linesOfTheCheckpointAreCountedInTheFile() throws Malformed {
        TlogProof proof = parse(RIGHT.replace("109482", "x"));
        assertThatThrownBy(proof::head).isInstanceOfSatisfying(Malformed.class, malformed -> {
            assertThat(malformed.problem()).isEqualTo(Problem.SIZE);
            assertThat(malformed.line()).isEqualTo(8);
        });
    }

    @Test
    void extraIsKeptApartFromWhatIsProved() throws Malformed {
        TlogProof with = parse(RIGHT.replace("index", "extra YWdl\nindex"));
        assertThat(Objects.requireNonNull(with.extra())).isEqualTo("YWdl");
        assertThat(with.path()).isEqualTo(PROOF.path());
    }

    private static TlogProof parse(String text) throws Malformed {
        return TlogProof.parse(text.getBytes(UTF_8));
    }
}
