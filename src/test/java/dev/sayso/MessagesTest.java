package dev.sayso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every word people read is in a bundle, in all languages, and speaks as we mean to. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern TEXT = Pattern.compile(">([^<]*\\p{L}{2,}[^<]*)<");
    private static final Pattern ATTRIBUTE = Pattern
            .compile("\\b(?:alt|title|placeholder|aria-label)=\"([^\"]*\\p{L}{2,}[^\"]*)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)[^}]*}");

    /** What the voice never says, in each language. */
    private static final List<Pattern> NEVER = List.of(
            Pattern.compile("(?iu)!|\\bmay\\b|\\bpartners\\b|improve your experience|don't miss|\\bunlock|you are losing"),
            Pattern.compile("(?iu)!|¡|\\bsocios\\b|mejorar tu experiencia|no te pierdas|desbloque|\\busted\\b|estás perdiendo"),
            Pattern.compile("(?iu)!|شركائنا|تحسين تجربتك|لا تفوّت|لا تفوت|افتح قفل|أنت تخسر"));

    @TestFactory
    Stream<DynamicTest> bundleIsWholeInEachLanguage() throws IOException {
        return bundles().flatMap(bundle -> Stream.of("_es", "_ar").map(language -> DynamicTest.dynamicTest(
                bundle.getFileName() + language, () -> {
                    Properties original = load(bundle);
                    Properties translated = load(inLanguage(bundle, language));
                    assertThat(new TreeSet<>(translated.stringPropertyNames()))
                            .isEqualTo(new TreeSet<>(original.stringPropertyNames()));
                    assertThat(original.stringPropertyNames()).allSatisfy(key -> {
                        assertThat(translated.getProperty(key)).isNotBlank();
                        assertThat(placeholders(translated.getProperty(key))).as(key)
                                .isEqualTo(placeholders(original.getProperty(key)));
                    });
                })));
    }

    @TestFactory
    Stream<DynamicTest> voiceKeepsItsRules() throws IOException {
        return bundles().flatMap(bundle -> Stream.of("", "_es", "_ar").map(language -> DynamicTest.dynamicTest(
                bundle.getFileName() + language, () -> {
                    Pattern never = NEVER.get(List.of("", "_es", "_ar").indexOf(language));
                    load(inLanguage(bundle, language)).forEach((key, text) -> assertThat((String) text).as((String) key)
                            .doesNotContainPattern(never));
                })));
    }

    @TestFactory
    Stream<DynamicTest> templateHasNoTextOfItsOwn() throws IOException {
        return files("templates", ".html").map(template -> DynamicTest.dynamicTest(template.toString(), () -> {
            String html = Files.readString(template).replaceAll("(?s)\\{!.*?!}", "").replaceAll("\\{[^{}]*}", "{}")
                    .replace("Sayso", "");
            Matcher text = TEXT.matcher(html);
            Matcher attribute = ATTRIBUTE.matcher(html);
            assertThat(text.results().map(found -> found.group(1).strip())).isEmpty();
            assertThat(attribute.results().map(found -> found.group(1))).isEmpty();
        }));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Stream<Path> bundles() throws IOException {
        return files("messages", ".properties").filter(file -> !file.getFileName().toString().matches(".*_(es|ar)\\..*"));
    }

    private static Stream<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    private static Path inLanguage(Path bundle, String language) {
        return bundle.resolveSibling(bundle.getFileName().toString().replace(".properties", language + ".properties"));
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
