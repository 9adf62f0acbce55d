package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps the pages small, strict and the same in both directions. */
class LooksTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String STYLE = "\\bstyle=";
    private static final String PHYSICAL = "(?<![\\w-])(left|right|top|bottom)\\s*:"
            + "|(margin|padding|border)-(left|right|top|bottom)|[ :](left|right);";
    private static final String RAW_COLOUR = "#[0-9a-f]{3,8}\\b";

    @ParameterizedTest
    @CsvSource({ "css, 14", "js, 25", "svg, 5" })
    void whatABrowserLoadsOnceIsSmall(String kind, int kilobytes) throws IOException {
        assertThat(compressed(new Bundle(kind).text())).isLessThan(kilobytes * 1_024);
    }

    @ParameterizedTest
    @CsvSource({ "css", "js", "svg" })
    void everyPartIsServed(String kind) throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("web").resolve(kind))) {
            assertThat(new Bundle(kind).parts()).containsExactlyInAnyOrderElementsOf(
                    files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("index")).toList());
        }
    }

    @Test
    void stylesKnowNoLeftOrRight() throws IOException {
        assertNowhere("web/css", PHYSICAL);
    }

    @Test
    void coloursLiveInTheTokensAlone() throws IOException {
        assertThat(new Bundle("css").parts().stream().filter(part -> !part.equals("tokens.css")).toList())
                .allSatisfy(part -> assertThat(Files.readString(RESOURCES.resolve("web/css").resolve(part)))
                        .doesNotContainPattern(RAW_COLOUR));
    }

    @Test
    void templatesCarryNoStyles() throws IOException {
        assertNowhere("templates", STYLE);
        assertNowhere("web/svg", STYLE);
    }

    @ParameterizedTest
    @CsvSource({ "templates, 80", "templates/tags, 40" })
    void templatesStayShort(String folder, int lines) throws IOException {
        assertThat(texts(folder)).allSatisfy((file, text) -> assertThat(text.lines().count()).isLessThanOrEqualTo(lines));
    }

    private static void assertNowhere(String folder, String pattern) throws IOException {
        assertThat(texts(folder)).allSatisfy((file, text) -> assertThat(text).doesNotContainPattern(pattern));
    }

    private static Map<Path, String> texts(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
            return files.filter(Files::isRegularFile).collect(Collectors.toMap(Function.identity(), LooksTest::read));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    private record Bundle(String kind) {

        List<String> parts() {
            return read(RESOURCES.resolve("web").resolve(kind).resolve("index")).lines().toList();
        }

        String text() {
            return parts().stream().map(part -> read(RESOURCES.resolve("web").resolve(kind).resolve(part)))
                    .collect(Collectors.joining("\n"));
        }
    }
}
