package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

    @TempDir
    Path folder;

    private record Numbered(long number, String text) {
    }

    private List<Numbered> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), text);
        List<Numbered> read = new ArrayList<>();
        try (Lines lines = new Lines(file)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                read.add(new Numbered(lines.number(), line));
            }
        }
        return read;
    }

    @Test
    void blankLinesArePassedOverAndCounted() throws IOException {
        assertThat(read("")).isEmpty();
        assertThat(read("\n \n\n")).isEmpty();
        assertThat(read("a\n\n b\r\n\nc")).containsExactly(new Numbered(1, "a"), new Numbered(3, " b\r"),
                new Numbered(5, "c"));
    }

    @Test
    void lineThatIsTooLongIsReadAsFarAsItShows() throws IOException {
        String long1 = "x".repeat(3 * Lines.LONGEST);
        assertThat(read(long1 + "\nb\n")).extracting(line -> line.text().length()).containsExactly(Lines.LONGEST + 1, 1);
        assertThat(read("y".repeat(Lines.LONGEST) + "\nb")).extracting(line -> line.text().length())
                .containsExactly(Lines.LONGEST, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5 })
    void linesOfAnyLengthComeBackAsTheyWere(long seed) throws IOException {
        Random random = new Random(seed);
        List<Numbered> expected = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int number = 1; number <= 200; number++) {
            String line = "äß🎬z".repeat(random.nextInt(5) == 0 ? random.nextInt(4_000) : random.nextInt(20));
            text.append(line).append('\n');
            if (!line.isEmpty()) {
                expected.add(new Numbered(number, line));
            }
        }
        assertThat(read(text.toString())).isEqualTo(expected);
    }
}
