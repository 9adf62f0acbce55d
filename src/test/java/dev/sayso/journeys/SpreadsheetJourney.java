package dev.sayso.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import com.microsoft.playwright.Download;

import dev.sayso.Given;
import dev.sayso.consent.GivenConsent;
import io.quarkus.test.junit.QuarkusTest;

/** Answers are downloaded, edited in a spreadsheet, uploaded, reviewed and given; a slip in the file is told first. */
@QuarkusTest
@EnabledIf("dev.sayso.journeys.Chromium#isHere")
class SpreadsheetJourney {

    private static final String UPLOAD = "form[enctype] button";

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Test
    void answersAreEditedInASpreadsheet() {
        journey(Visitor::atDesk, Visitor::findsNothingBroken);
    }

    /** On a phone; what looks for faults is a script itself. */
    @Test
    void theSameGoesWithoutScripts() {
        journey(Visitor::withoutScripts, visitor -> assertThat(visitor.page().locator("h1").isVisible()).isTrue());
    }

    private void journey(Supplier<Visitor> browser, Consumer<Visitor> looks) {
        String name = given.unique("sheet");
        List<String> items = Stream.generate(() -> given.unique("work")).limit(3)
                .peek(item -> consents.putOwnedBy(item, name)).toList();
        try (Visitor visitor = browser.get()) {
            visitor.signInAsCreator(name);
            consents.refuse(given.demoCreator(name), items.get(1), "recut");
            visitor.goTo("/items");
            visitor.page().locator("a:has-text('Edit in a spreadsheet')").click();
            visitor.page().waitForURL("**/changes/file");
            looks.accept(visitor);

            String file = downloaded(visitor);
            assertThat(file).contains("Title of " + items.get(1) + ",recut,refuse,,,,,off,refused");
            upload(visitor, answered(file, items.get(0), "allow,7,no,verified"));
            visitor.page().locator(".notice.stop").waitFor();
            assertThat(visitor.page().locator("#bad").textContent()).contains("ends", "7", "Write 3, 12 or 24");
            looks.accept(visitor);

            upload(visitor, answered(answered(file, items.get(0), "allow,12,no,verified"), items.get(1), "clear,,,"));
            visitor.page().locator("button:has-text('Confirm 2 answers')").waitFor();
            assertThat(visitor.page().locator("h1").textContent()).isEqualTo("Your answers from a file");
            looks.accept(visitor);
            assertThat(consents.standing(items.get(0), "recut").isYes()).isFalse();
            visitor.page().locator("button:has-text('Confirm 2 answers')").click();
            visitor.page().locator(".notice.done").waitFor();
            assertThat(consents.standing(items.get(0), "recut").isYes()).isTrue();

            visitor.goTo("/changes/file");
            assertThat(downloaded(visitor)).contains(",no,verified,1,on,consented")
                    .contains("Title of " + items.get(1) + ",recut,,,,,,off,");
        }
    }

    private static String downloaded(Visitor visitor) {
        Download download = visitor.page().waitForDownload(() -> visitor.page().locator("main a[download]").click());
        assertThat(download.suggestedFilename()).isEqualTo("sayso-answers.csv");
        try {
            return Files.readString(download.path());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void upload(Visitor visitor, String file) {
        try {
            Path edited = Files.writeString(Files.createTempFile("edited", ".csv"), file);
            visitor.page().locator("#file").setInputFiles(edited);
            visitor.page().locator(UPLOAD).click();
            visitor.page().locator(".notice.stop, .confirm").waitFor();
            Files.delete(edited);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** With another answer about Recut. */
    private static String answered(String file, String item, String cells) {
        return file.replaceFirst("(?m)^(" + item + ",Title of " + item + ",recut),[a-z]*,,,,", "$1," + cells + ",");
    }
}
