package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every pair of colours that meet on a page, in both themes (WCAG 2.2, 1.4.3 and 1.4.11). */
class ContrastTest {

    private static final Pattern TOKEN = Pattern
            .compile("--([a-z]+): light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)");
    private static final double TEXT = 4.5;
    private static final double CONTROL = 3;

    /** Light and dark value of each token. */
    private final Map<String, int[]> tokens = read();

    @ParameterizedTest
    @CsvSource({ "ink", "muted", "accent", "on", "ends", "stop" })
    void textCanBeReadOnEveryGround(String text) {
        for (String ground : new String[] { "paper", "surface", "tint" }) {
            assertContrast(text, ground, TEXT);
        }
    }

    @ParameterizedTest
    @CsvSource({ "surface, accent", "paper, ink" })
    void textCanBeReadOnButtonsAndHints(String text, String ground) {
        assertContrast(text, ground, TEXT);
    }

    @ParameterizedTest
    @CsvSource({ "edge, paper", "edge, surface", "edge, tint", "accent, paper", "accent, surface", "accent, tint" })
    void bordersAndFocusCanBeSeen(String border, String ground) {
        assertContrast(border, ground, CONTROL);
    }

    private void assertContrast(String one, String other, double atLeast) {
        for (int theme = 0; theme < 2; theme++) {
            double lighter = luminance(token(one)[theme]);
            double darker = luminance(token(other)[theme]);
            double ratio = (Math.max(lighter, darker) + 0.05) / (Math.min(lighter, darker) + 0.05);
            assertThat(ratio).as("%s on %s, %s", one, other, theme == 0 ? "light" : "dark")
                    .isGreaterThanOrEqualTo(atLeast);
        }
    }

    private int[] token(String name) {
        return Objects.requireNonNull(tokens.get(name), name);
    }

    private static double luminance(int rgb) {
        return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
    }

    private static double channel(int value) {
        double share = (value & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Map<String, int[]> read() {
        try {
            Map<String, int[]> tokens = new TreeMap<>();
            Matcher matcher = TOKEN.matcher(Files.readString(Path.of("src/main/resources/web/css/tokens.css")));
            while (matcher.find()) {
                tokens.put(matcher.group(1),
                        new int[] { Integer.parseInt(matcher.group(2), 16), Integer.parseInt(matcher.group(3), 16) });
            }
            return tokens;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
