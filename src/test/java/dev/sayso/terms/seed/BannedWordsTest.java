package dev.sayso.terms.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Terms neither sell nor blur: words that do are in none of their texts and pages. */
class BannedWordsTest {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Map<String, List<String>> BANNED = Map.of(
            "en", List.of("may", "partners?", "improve your experience", "don[’']t miss", "unlock\\w*", "you are losing"),
            "es", List.of("socios?", "mejorar tu experiencia", "no te pierdas", "desbloquea\\w*", "estás perdiendo",
                    "usted(es)?"),
            "ar", List.of("شركاؤنا", "شركائنا", "تحسين تجربتك", "لا تفوّت", "لا تفوت", "افتح المزيد", "أنت تخسر"));

    static Stream<Path> texts() throws IOException {
        try (Stream<Path> texts = Files.list(Path.of("src/main/resources/terms"));
                Stream<Path> messages = Files.list(Path.of("src/main/resources/messages"))) {
            return Stream.concat(texts, messages.filter(file -> file.getFileName().toString().startsWith("terms"))).toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noTextSellsOrBlurs(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(text).doesNotContain("!", "¡");
        assertThat(BANNED.get(language(file.getFileName().toString())))
                .noneMatch(word -> Pattern.compile("\\b(" + word + ")\\b", FLAGS).matcher(text).find());
    }

    private static String language(String file) {
        return file.contains("_es.") ? "es" : file.contains("_ar.") ? "ar" : "en";
    }
}
