package dev.sayso.terms.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.sayso.web.Language;

class TextChangesTest {

    private static final String BEFORE = "One\nFirst.\nSecond.\n\nTwo\nThird.";

    @Test
    void sectionIsItsHeadingAndParagraphs() {
        assertThat(Section.of(BEFORE + "\n \n\n")).hasSize(2).first().satisfies(section -> {
            assertThat(section.heading()).isEqualTo("One");
            assertThat(section.paragraphs()).containsExactly("First.", "Second.");
        });
    }

    @Test
    void onlySectionsWithAChangeAreShownAndThoseWhole() {
        TextChanges changes = TextChanges.between(Language.EN, BEFORE, "One\nFirst.\nOther.\n\nTwo\nThird.");
        assertThat(changes.sections()).hasSize(1);
        assertThat(changes.sections().get(0)).extracting(change -> change.kind() + " " + change.line().text())
                .containsExactly("SAME One", "SAME First.", "REMOVED Second.", "ADDED Other.");
    }

    @Test
    void sameTextHasNoChanges() {
        assertThat(TextChanges.between(Language.EN, BEFORE, BEFORE).sections()).isEmpty();
    }
}
