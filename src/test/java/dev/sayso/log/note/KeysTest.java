package dev.sayso.log.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    private static final String PUBLIC = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String SECRET = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    @Test
    void publishedKeysAreReadAndWritten() throws Malformed {
        VerifierKey key = VerifierKey.parse(PUBLIC);
        assertThat(key.name()).isEqualTo("PeterNeumann");
        assertThat(key.id()).isEqualTo(0xc74f20a3);
        assertThat(key).hasToString(PUBLIC).isEqualTo(VerifierKey.parse(PUBLIC)).hasSameHashCodeAs(VerifierKey.parse(PUBLIC));
        SigningKey signing = SigningKey.parse(SECRET);
        assertThat(signing.verifier()).isEqualTo(key);
        assertThat(signing.secretText()).isEqualTo(SECRET);
        assertThat(signing).asString().doesNotContain("AYEKFALVFGyNhPJEMzD1");
    }

    @Test
    void newKeysAreKeptAndReadAgain() throws Malformed {
        SigningKey key = SigningKey.next("sayso.example/log");
        assertThat(SigningKey.parse(key.secretText()).verifier()).isEqualTo(key.verifier());
        assertThat(VerifierKey.parse(key.verifier().text())).isEqualTo(key.verifier());
        assertThat(SigningKey.next("sayso.example/log").verifier()).isNotEqualTo(key.verifier());
    }

    @ParameterizedTest
    @CsvSource({ "KEY_FORMAT,''", "KEY_FORMAT,x", "KEY_FORMAT,PeterNeumann+c74f20a3",
            "KEY_FORMAT,PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T",
            "KEY_FORMAT,PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW=",
            "KEY_FORMAT,PeterNeumann+c74f20a3+*", "KEY_NAME,+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "KEY_NAME,Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "KEY_ALGORITHM,PeterNeumann+c74f20a3+ARpc", "KEY_ALGORITHM,PeterNeumann+c74f20a3+",
            "KEY_ALGORITHM,PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "KEY_ID,PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "KEY_ID,PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "KEY_ID,PeterNewmann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "KEY_ID,PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TX" })
    void otherKeysAreRefusedWithTheReason(Problem problem, String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOfSatisfying(Malformed.class,
                malformed -> assertThat(malformed.problem()).isEqualTo(problem));
        assertThatThrownBy(() -> SigningKey.parse("PRIVATE+KEY+" + text)).isInstanceOfSatisfying(Malformed.class,
                malformed -> assertThat(malformed.problem()).isEqualTo(problem));
        assertThatThrownBy(() -> SigningKey.parse(text)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a b", "a+b", "a\nb", "a\u00a0b", "a\u2028b", "a\u0085", "\u3000" })
    void someNamesAreNone(String name) {
        assertThatThrownBy(() -> SigningKey.next(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void seedsHaveThirtyTwoBytes() {
        assertThatThrownBy(() -> SigningKey.of("a", new byte[31])).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes, not 31");
    }
}
