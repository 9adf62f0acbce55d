package dev.sayso.terms.reading;

import static dev.sayso.terms.reading.Change.Kind.ADDED;
import static dev.sayso.terms.reading.Change.Kind.REMOVED;
import static dev.sayso.terms.reading.Change.Kind.SAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class ChangeTest {

    @Test
    void replacedLineIsRemovedAndThenAdded() {
        assertThat(Change.between(lines("a", "b", "c"), lines("a", "x", "c"))).containsExactly(
                new Change(SAME, line("a")), new Change(REMOVED, line("b")), new Change(ADDED, line("x")),
                new Change(SAME, line("c")));
    }

    @Test
    void nothingBecomesAll() {
        assertThat(Change.between(List.of(), lines("a", "b"))).extracting(Change::kind).containsExactly(ADDED, ADDED);
    }

    @Test
    void headingAndParagraphOfTheSameWordsDiffer() {
        assertThat(Change.between(List.of(new Line(true, "a")), List.of(new Line(false, "a"))))
                .extracting(Change::kind).containsExactly(REMOVED, ADDED);
    }

    @Test
    void changesLeadFromOneTextToTheOther() {
        qt().forAll(texts(), texts()).checkAssert((before, after) -> {
            List<Change> changes = Change.between(before, after);
            assertThat(changes.stream().filter(change -> change.kind() != ADDED).map(Change::line)).isEqualTo(before);
            assertThat(changes.stream().filter(change -> change.kind() != REMOVED).map(Change::line)).isEqualTo(after);
        });
    }

    @Test
    void textsWithOneLineLessHaveOneChange() {
        qt().forAll(texts(), integers().between(0, 1_000)).assuming((text, any) -> !text.isEmpty()).checkAssert((text, any) -> {
            int at = any % text.size();
            List<Line> shorter = Stream.concat(text.subList(0, at).stream(), text.subList(at + 1, text.size()).stream())
                    .toList();
            assertThat(Change.between(text, shorter)).filteredOn(change -> !change.isSame()).hasSize(1);
            assertThat(Change.between(text, text)).allMatch(Change::isSame);
        });
    }

    private static Gen<List<Line>> texts() {
        return lists().of(integers().between(0, 4).map(n -> line("line " + n))).ofSizeBetween(0, 12);
    }

    private static List<Line> lines(String... texts) {
        return Stream.of(texts).map(ChangeTest::line).toList();
    }

    private static Line line(String text) {
        return new Line(false, text);
    }
}
