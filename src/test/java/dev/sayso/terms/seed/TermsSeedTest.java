package dev.sayso.terms.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.sayso.terms.NewUse;
import dev.sayso.terms.NewWording;
import dev.sayso.terms.reading.Section;
import dev.sayso.web.Language;

class TermsSeedTest {

    private static final int LONGEST_LINE = 300;

    @Test
    void usesAreThoseOfTheProduct() {
        assertThat(TermsSeed.uses()).extracting(TermsSeedTest::row).containsExactly(
                "restyle | OWNERS_AND_DEPICTED | 400000 | 50000 | true | WIND_DOWN 30 | rules",
                "recut | OWNERS | 450000 | 0 | true | WIND_DOWN 30 | rules",
                "soundtrack | OWNERS | 400000 | 0 | true | KEEP_AND_PAY 0 | rules",
                "dub | OWNERS_AND_DEPICTED | 300000 | 100000 | true | WIND_DOWN 30 | rules",
                "likeness | OWNERS_AND_DEPICTED | 150000 | 350000 | true | TAKE_DOWN 14 | own choices",
                "train | OWNERS | 0 | 0 | false | NEXT_RUN 0 | own choices");
    }

    private static String row(NewUse use) {
        return "%s | %s | %d | %d | %s | %s %d | %s".formatted(use.name(), use.asks(), use.terms().clauses().ownersPpm(),
                use.terms().clauses().depictedPpm(), use.terms().clauses().attribution(),
                use.terms().clauses().withdrawal(), use.terms().clauses().withdrawalDays(),
                use.ruled() ? "rules" : "own choices");
    }

    static Stream<NewUse> uses() {
        return TermsSeed.uses().stream();
    }

    @ParameterizedTest
    @MethodSource("uses")
    void textsHaveTheSameNineSectionsInEveryLanguage(NewUse use) {
        List<List<Integer>> shapes = use.terms().wordings().values().stream().map(NewWording::text)
                .map(text -> Section.of(text).stream().map(section -> section.paragraphs().size()).toList()).toList();
        assertThat(shapes).hasSize(Language.all().size()).allSatisfy(shape -> assertThat(shape).hasSize(9).doesNotContain(0));
        assertThat(shapes.stream().distinct()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("uses")
    void textsNameTheNumbersOfTheClauses(NewUse use) {
        String owners = Integer.toString(use.terms().clauses().ownersPpm() / 10_000);
        String depicted = Integer.toString(use.terms().clauses().depictedPpm() / 10_000);
        assertThat(use.terms().wordings()).allSatisfy((language, wording) -> {
            assertThat(wording.text()).containsPattern(percent(owners));
            if (!"0".equals(depicted)) {
                assertThat(wording.text()).containsPattern(percent(depicted));
                assertThat(wording.yes()).containsPattern(percent(owners)).containsPattern(percent(depicted));
            }
            if (use.terms().clauses().withdrawalDays() > 0) {
                assertThat(wording.text() + wording.stop()).contains(" " + use.terms().clauses().withdrawalDays());
            }
        });
    }

    private static String percent(String number) {
        return "(^|[^0-9])" + number + "([%\u00a0\u202f ]+%?|[%])";
    }

    @ParameterizedTest
    @MethodSource("uses")
    void wordsFitTheirColumns(NewUse use) {
        assertThat(use.words().values()).allSatisfy(words -> {
            assertThat(words.title()).isNotBlank().hasSizeLessThanOrEqualTo(60);
            assertThat(words.means()).isNotBlank().hasSizeLessThanOrEqualTo(200);
        });
        assertThat(use.terms().wordings().values()).flatExtracting(NewWording::yes, NewWording::no, NewWording::stop)
                .allSatisfy(line -> assertThat((String) line).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST_LINE));
    }
}
