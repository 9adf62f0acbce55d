package dev.sayso.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.playwright.Download;

import dev.sayso.Given;
import dev.sayso.consent.GivenConsent;
import dev.sayso.log.LogKeys;
import dev.sayso.log.verify.VerifyCommand;
import io.quarkus.test.junit.QuarkusTest;

/** Somebody turns everything off, keeps the proof, has it checked here and at home, and shows that nothing is on. */
@QuarkusTest
@EnabledIf("dev.sayso.journeys.Chromium#isHere")
class ReceiptJourney {

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    LogKeys keys;

    @TempDir
    Path folder;

    @Test
    void offIsProvedToAnybody() throws IOException {
        journey(Visitor::withPhone, Visitor::findsNothingBroken);
    }

    /** What looks for faults is a script itself. */
    @Test
    void theSameGoesWithoutScripts() throws IOException {
        journey(Visitor::withoutScripts, visitor -> assertThat(visitor.page().locator("h1").isVisible()).isTrue());
    }

    private void journey(Supplier<Visitor> browser, Consumer<Visitor> looks) throws IOException {
        String name = given.unique("proof");
        consents.putOwnedBy(given.unique("work"), name);
        try (Visitor visitor = browser.get()) {
            visitor.signInAsCreator(name);
            visitor.goTo("/permissions/off");
            visitor.page().locator("main form button").click();
            visitor.page().locator("main a:has-text('Receipt')").click();
            visitor.page().locator("h1:has-text('Receipts of this act')").waitFor();
            looks.accept(visitor);
            visitor.page().locator("a:has-text('Answer 1')").click();
            visitor.page().locator("h1:has-text('Receipt for answer 1')").waitFor();
            looks.accept(visitor);
            Path receipt = downloaded(visitor, "a[href$='.json']");
            Path proof = downloaded(visitor, "a[href$='.tlog-proof']");
            assertThat(verified(receipt, proof)).isZero();
            isGenuineToAStranger(browser, receipt, proof, looks);
            visitor.goTo("/history/verification");
            visitor.page().locator("h2:has-text('Your history is whole')").waitFor();
            looks.accept(visitor);
            visitor.goTo("/certificates");
            visitor.page().locator("button:has-text('Certify that nothing is on')").click();
            visitor.page().locator(".notice.done").waitFor();
            looks.accept(visitor);
            certificateIsShownToWhoeverHasItsAddress(browser, visitor.path());
        }
    }

    private void isGenuineToAStranger(Supplier<Visitor> browser, Path receipt, Path proof, Consumer<Visitor> looks)
            throws IOException {
        try (Visitor stranger = browser.get()) {
            stranger.goTo("/verify");
            stranger.page().locator("#receipt").setInputFiles(receipt);
            stranger.page().locator("#proof").setInputFiles(proof);
            stranger.page().locator("button:has-text('Check the receipt')").click();
            stranger.page().locator("h2:has-text('The receipt is genuine')").waitFor();
            looks.accept(stranger);
            String forged = Files.readString(receipt).replace("dpv:ConsentRefused", "dpv:ConsentGiven");
            stranger.page().locator("#receipt").setInputFiles(Files.writeString(folder.resolve("forged.json"), forged));
            stranger.page().locator("#proof").setInputFiles(proof);
            stranger.page().locator("button:has-text('Check the receipt')").click();
            stranger.page().locator("h2:has-text('The receipt was altered')").waitFor();
            looks.accept(stranger);
        }
    }

    private static void certificateIsShownToWhoeverHasItsAddress(Supplier<Visitor> browser, String path) {
        try (Visitor stranger = browser.get()) {
            assertThat(stranger.goTo(path)).isEqualTo(200);
            assertThat(stranger.page().locator(".lede").textContent()).contains("none of the 1 item");
        }
    }

    private Path downloaded(Visitor visitor, String link) {
        Download download = visitor.page().waitForDownload(() -> visitor.page().locator(link).click());
        Path file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    /** On a computer that has nothing but the program, both files and the key. */
    private int verified(Path receipt, Path proof) {
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new VerifyCommand(out, out).run(
                List.of(receipt.toString(), proof.toString(), "--key", keys.verifiers().get(0).text()));
    }
}
