package dev.sayso.log.note;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class SignedNoteTest {

    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String NOTE = TEXT + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2p"
            + "ZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String SECRET = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private final SigningKey one = SigningKey.of("one.example", new byte[32]);
    private final SigningKey two = SigningKey.next("two.example");

    @Test
    void exampleOfTheSpecificationIsSigned() throws IOException, Malformed {
        JsonNode vector;
        try (InputStream file = SignedNoteTest.class.getResourceAsStream("/vectors/signed-note.json")) {
            vector = new ObjectMapper().readTree(file);
        }
        VerifierKey key = VerifierKey.parse(vector.get("vkey").asText());
        String written = vector.get("text").asText() + "\n— " + key.name() + ' ' + vector.get("signature_base64").asText()
                + '\n';
        SignedNote note = parse(written);
        assertThat(note.text()).isEqualTo(vector.get("text").asText());
        assertThat(note.check(List.of(key)).areRight()).isTrue();
        assertThat(note.print()).isEqualTo(written);
    }

    @Test
    void signsAsOtherProgramsDo() throws Malformed {
        SigningKey peter = SigningKey.parse(SECRET);
        assertThat(SignedNote.of(TEXT, peter).print()).isEqualTo(NOTE);
        assertThat(parse(NOTE)).isEqualTo(SignedNote.of(TEXT, peter));
        assertThat(parse(NOTE).check(List.of(peter.verifier())).right()).containsExactly(peter.verifier());
    }

    @Test
    void othersSignaturesSayNothing() throws Malformed {
        SignedNote note = parse(SignedNote.of("text\n", one, two).print());
        assertThat(note.check(List.of(one.verifier())).right()).containsExactly(one.verifier());
        assertThat(note.check(List.of(two.verifier(), one.verifier())).right()).hasSize(2);
        SigningKey stranger = SigningKey.next("one.example");
        Signers none = note.check(List.of(stranger.verifier()));
        assertThat(none.areRight()).isFalse();
        assertThat(none.wrong()).isEmpty();
        assertThat(note.check(List.of()).areRight()).isFalse();
    }

    @Test
    void oneWrongSignatureInATrustedNameSpoilsTheNote() throws Malformed {
        SignedNote right = SignedNote.of("text\n", one, two);
        SignedNote other = SignedNote.of("other\n", one);
        SignedNote mixed = new SignedNote("text\n", List.of(other.signatures().get(0), right.signatures().get(1)));
        Signers signers = parse(mixed.print()).check(List.of(one.verifier(), two.verifier()));
        assertThat(signers.right()).containsExactly(two.verifier());
        assertThat(signers.wrong()).containsExactly(one.verifier());
        assertThat(signers.areRight()).isFalse();
        assertThat(mixed.check(List.of(two.verifier())).areRight()).isTrue();
    }

    @Test
    void everyAlteredCharacterOfTheTextIsNoticed() {
        SignedNote note = SignedNote.of(TEXT, one);
        for (int i = 0; i < TEXT.length() - 1; i++) {
            char[] altered = TEXT.toCharArray();
            altered[i] = altered[i] == 'x' ? 'y' : 'x';
            SignedNote other = new SignedNote(new String(altered), note.signatures());
            assertThat(other.check(List.of(one.verifier())).areRight()).as("character %d", i).isFalse();
        }
    }

    @Test
    void textMayHaveEmptyLines() throws Malformed {
        for (String text : List.of("\n", "a\n\nb\n", "\n\n\n", "a\n\n", "— a b\n\n— c d\n", "é — 🎈\n")) {
            SignedNote note = SignedNote.of(text, one, two);
            assertThat(parse(note.print())).isEqualTo(note);
            assertThat(note.text()).isEqualTo(text);
        }
    }

    static Stream<Arguments> others() {
        String signature = NOTE.substring(TEXT.length() + 1);
        return Stream.of(Arguments.of(Problem.EMPTY, 1, ""), Arguments.of(Problem.NO_FINAL_NEWLINE, 1, "text"),
                Arguments.of(Problem.NO_SIGNATURES, 2, TEXT), Arguments.of(Problem.NO_SIGNATURES, 3, TEXT + "\n"),
                Arguments.of(Problem.NO_SIGNATURES, 3, TEXT + signature),
                Arguments.of(Problem.NO_FINAL_NEWLINE, 4, NOTE.substring(0, NOTE.length() - 1)),
                Arguments.of(Problem.CARRIAGE_RETURN, 1, NOTE.replace("\n", "\r\n")),
                Arguments.of(Problem.CONTROL_CHARACTER, 2, NOTE.replace("then", "th\u0000en")),
                Arguments.of(Problem.SIGNATURE_LINE, 5, NOTE + "x\n"),
                Arguments.of(Problem.SIGNATURE_LINE, 5, NOTE + "— PeterNeumann\n"),
                Arguments.of(Problem.SIGNATURE_LINE, 5, NOTE + "— Peter+Neumann AAAAAAA=\n"),
                Arguments.of(Problem.SIGNATURE_LINE, 5, NOTE + "—  AAAAAAA=\n"),
                Arguments.of(Problem.SIGNATURE_LINE, 5, NOTE + "- PeterNeumann AAAAAAA=\n"),
                Arguments.of(Problem.SIGNATURE_LINE, 5, NOTE + "— PeterNeumann AAAAAA==\n"),
                Arguments.of(Problem.SIGNATURE_LINE, 5, NOTE + "— PeterNeumann AAAAAAA\n"),
                Arguments.of(Problem.SIGNATURE_LINE, 5, NOTE + "— PeterNeumann AAAAAAB=\n"),
                Arguments.of(Problem.TOO_MANY_SIGNATURES, 104, TEXT + "\n" + signature.repeat(101)),
                Arguments.of(Problem.TOO_LARGE, 1, "x".repeat(SignedNote.LARGEST) + NOTE));
    }

    @ParameterizedTest
    @MethodSource("others")
    void otherTextsAreRefusedWithLineAndReason(Problem problem, int line, String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOfSatisfying(Malformed.class, malformed -> {
            assertThat(malformed.problem()).isEqualTo(problem);
            assertThat(malformed.line()).isEqualTo(line);
            assertThat(malformed).hasMessage("Line " + line + ": " + problem.sentence());
        });
    }

    @Test
    void manyAndLargeSignaturesAreTaken() throws Malformed {
        String large = "— pq.example " + Base64Text.of(new byte[4 + 4_900]) + '\n';
        SignedNote note = parse(NOTE + large.repeat(16));
        assertThat(note.signatures()).hasSize(17);
        assertThat(note.check(List.of(SigningKey.parse(SECRET).verifier())).areRight()).isTrue();
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] latin = "a\nd\u00e9j\u00e0\n\n".getBytes(ISO_8859_1);
        assertThatThrownBy(() -> SignedNote.parse(latin)).isInstanceOfSatisfying(Malformed.class, malformed -> {
            assertThat(malformed.problem()).isEqualTo(Problem.NOT_TEXT);
            assertThat(malformed.line()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "no line break", "a\rb\n", "a\tb\n" })
    void someTextsCannotBeSigned(String text) {
        assertThatThrownBy(() -> SignedNote.of(text, one)).isInstanceOf(IllegalArgumentException.class);
    }

    private static SignedNote parse(String note) throws Malformed {
        return SignedNote.parse(note.getBytes(UTF_8));
    }
}
