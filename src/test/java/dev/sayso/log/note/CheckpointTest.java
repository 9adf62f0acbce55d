package dev.sayso.log.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sayso.log.tree.Hash;

class CheckpointTest {

    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    private static final SigningKey KEY = SigningKey.of("example.com/behind-the-sofa", new byte[32]);

    @Test
    void exampleOfTheSpecificationIsReadAndWritten() throws Malformed {
        String text = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";
        Checkpoint read = Checkpoint.of(SignedNote.of(text, KEY));
        assertThat(read.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(read.size()).isEqualTo(20_852_163);
        assertThat(read.root().text()).isEqualTo(ROOT);
        assertThat(read.extensions()).isEmpty();
        assertThat(read.text()).isEqualTo(text);
        assertThat(read.signed(KEY).check(List.of(KEY.verifier())).areRight()).isTrue();
    }

    @Test
    void extremesAndFurtherLinesAreKept() throws Malformed {
        for (Checkpoint checkpoint : List.of(new Checkpoint("a b+c", 0, Hash.EMPTY),
                new Checkpoint("é", Long.MAX_VALUE, Hash.EMPTY, List.of("one", " ", "— x")))) {
            assertThat(Checkpoint.of(checkpoint.signed(KEY))).isEqualTo(checkpoint);
        }
    }

    @ParameterizedTest
    @CsvSource({ "ORIGIN,1,'\n5\nR\n'", "SIZE,2,'a\n'", "SIZE,2,'a\n\nR\n'", "SIZE,2,'a\n05\nR\n'", "SIZE,2,'a\n-5\nR\n'",
            "SIZE,2,'a\n+5\nR\n'", "SIZE,2,'a\n5 \nR\n'", "SIZE,2,'a\n٥\nR\n'", "SIZE,2,'a\n9223372036854775808\nR\n'",
            "SIZE,2,'a\n99999999999999999999999\nR\n'", "ROOT,3,'a\n5\n'", "ROOT,3,'a\n5\nAAAA\n'",
            "ROOT,3,'a\n5\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n'",
            "ROOT,3,'a\n5\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n'",
            "ROOT,3,'a\n5\nCsUYapGGPo4dkMgIAUqom_Xajj7h2fB2MPA3j2jxq2I=\n'", "EXTENSION,4,'a\n5\nR\n\n'",
            "EXTENSION,5,'a\n5\nR\nx\n\ny\n'" })
    void otherTextsAreRefusedWithLineAndReason(Problem problem, int line, String text) {
        SignedNote note = SignedNote.of(text.replace("R", ROOT), KEY);
        assertThatThrownBy(() -> Checkpoint.of(note)).isInstanceOfSatisfying(Malformed.class, malformed -> {
            assertThat(malformed.problem()).isEqualTo(problem);
            assertThat(malformed.line()).isEqualTo(line);
        });
    }

    @Test
    void someCannotBeWritten() {
        assertThatThrownBy(() -> new Checkpoint("", 1, Hash.EMPTY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Checkpoint("a\nb", 1, Hash.EMPTY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Checkpoint("a", -1, Hash.EMPTY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Checkpoint("a", 1, Hash.EMPTY, List.of(""))).isInstanceOf(IllegalArgumentException.class);
    }
}
