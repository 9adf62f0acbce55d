package dev.sayso.terms.reading;

import java.util.Arrays;
import java.util.List;

/** A part of a text of terms: its first line is the heading, each further line a paragraph. */
public record Section(String heading, List<String> paragraphs) {

    private static final String BLANK_LINES = "\\n\\s*\\n";

    /** The sections of a text, in which blank lines part them. */
    public static List<Section> of(String text) {
        return Arrays.stream(text.strip().split(BLANK_LINES)).map(Section::ofBlock).toList();
    }

    private static Section ofBlock(String block) {
        List<String> lines = block.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.isEmpty() ? new Section("", List.of()) : new Section(lines.get(0), lines.subList(1, lines.size()));
    }
}
