package dev.sayso.terms.reading;

import java.util.List;
import java.util.stream.Stream;

/** A heading or a paragraph of a text of terms. */
public record Line(boolean heading, String text) {

    static List<Line> of(String text) {
        return Section.of(text).stream().flatMap(Line::of).toList();
    }

    private static Stream<Line> of(Section section) {
        return Stream.concat(Stream.of(new Line(true, section.heading())),
                section.paragraphs().stream().map(paragraph -> new Line(false, paragraph)));
    }
}
