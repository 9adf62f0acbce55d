package dev.sayso.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.ClickOptions;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.KeyboardModifier;

import dev.sayso.Given;
import dev.sayso.consent.GivenConsent;
import io.quarkus.test.junit.QuarkusTest;

/** Many items at once are picked by hand, in ranges and by the keyboard; a filter is named and found again. */
@QuarkusTest
@EnabledIf("dev.sayso.journeys.Chromium#isHere")
class ManyItemsJourney {

    private static final int ITEMS = 12;

    private static final List<Supplier<Visitor>> WITH_SCRIPTS = List.of(Visitor::atDesk, Visitor::withPhone);

    private static final String BEHIND_THE_BAR = """
            () => document.activeElement.closest('.bulk') === null
              && document.activeElement.getBoundingClientRect().bottom
                > document.querySelector('.bulk').getBoundingClientRect().top""";

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Test
    void picksAreCountedAndTheHeaderBoxFollows() {
        WITH_SCRIPTS.forEach(browser -> {
            try (Visitor visitor = arrived(browser)) {
                assertThat(said(visitor)).isEmpty();
                assertThat(act(visitor, "some").isVisible()).isFalse();
                assertThat(act(visitor, "match").textContent()).isEqualTo("Choose for all 12 items");
                assertThat(header(visitor)).isEqualTo("none");

                box(visitor, 3).check();
                assertThat(said(visitor)).isEqualTo("1 item selected");
                box(visitor, 5).check();
                assertThat(said(visitor)).isEqualTo("2 items selected");
                assertThat(act(visitor, "some").textContent()).isEqualTo("Choose for 2 items");
                assertThat(header(visitor)).isEqualTo("some");
                visitor.findsNothingBroken();

                visitor.page().locator("[data-pick-all]").check();
                assertThat(picked(visitor)).hasSize(ITEMS);
                assertThat(header(visitor)).isEqualTo("all");
                visitor.page().locator("[data-pick-all]").uncheck();
                assertThat(picked(visitor)).isEmpty();
                assertThat(act(visitor, "some").isVisible()).isFalse();
            }
        });
    }

    @Test
    void rangeIsPickedWithShift() {
        try (Visitor visitor = arrived(Visitor::atDesk)) {
            box(visitor, 2).click();
            box(visitor, 5).click(shift());
            assertThat(picked(visitor)).containsExactly(2, 3, 4, 5);
            box(visitor, 3).click(shift());
            assertThat(picked(visitor)).containsExactly(2);
            assertThat(said(visitor)).isEqualTo("1 item selected");
            assertThat((String) visitor.page().evaluate("getSelection().toString()")).isEmpty();
        }
    }

    @Test
    void keyboardAlonePicksRowsAndRanges() {
        try (Visitor visitor = arrived(Visitor::atDesk)) {
            visitor.tabTo("tr:nth-child(2) [data-pick]");
            visitor.page().keyboard().press("Space");
            visitor.tabTo("tr:nth-child(4) [data-pick]");
            visitor.page().keyboard().press("Shift+Space");
            assertThat(picked(visitor)).containsExactly(1, 2, 3);
            visitor.page().keyboard().press("Space");
            assertThat(picked(visitor)).containsExactly(1, 2);
            visitor.tabTo(".bulk [value=some]");
            assertThat(act(visitor, "some").textContent()).isEqualTo("Choose for 2 items");
        }
    }

    @Test
    void barHidesNeitherTheFocusNorTheLastRow() {
        WITH_SCRIPTS.forEach(browser -> {
            try (Visitor visitor = arrived(browser)) {
                box(visitor, 0).check();
                visitor.page().evaluate("scrollTo(0, 0)");
                for (int i = 0; i < ITEMS; i++) {
                    visitor.tabTo("#items a, #items [data-pick]");
                    assertThat((Boolean) visitor.page().evaluate(BEHIND_THE_BAR)).as("stop %s", i).isFalse();
                }
                visitor.page().evaluate("scrollTo(0, document.body.scrollHeight)");
                assertThat(bottom(visitor, "#items tbody tr:last-child")).isLessThanOrEqualTo(top(visitor, ".bulk"));
            }
        });
    }

    @Test
    void pickedRowIsSeenWhateverTheColours() {
        try (Visitor visitor = arrived(Visitor::atDesk)) {
            box(visitor, 1).check();
            for (ForcedColors colors : ForcedColors.values()) {
                visitor.page().emulateMedia(new EmulateMediaOptions().setForcedColors(colors));
                assertThat(edge(visitor, 1)).as("%s", colors).isEqualTo("3px").isNotEqualTo(edge(visitor, 0));
            }
        }
    }

    @Test
    void withoutScriptsBothActsAreThere() {
        try (Visitor visitor = arrived(Visitor::withoutScripts)) {
            assertThat(visitor.page().locator("[data-pick-all]").isVisible()).isFalse();
            assertThat(act(visitor, "some").textContent()).isEqualTo("Choose for the ticked items");
            assertThat(act(visitor, "match").textContent()).isEqualTo("Choose for all 12 items");
            box(visitor, 4).check();
            assertThat(picked(visitor)).containsExactly(4);
        }
    }

    @Test
    void filterIsNamedFoundAgainAndDeleted() {
        List.<Supplier<Visitor>> of(Visitor::atDesk, Visitor::withPhone, Visitor::withoutScripts).forEach(browser -> {
            try (Visitor visitor = arrived(browser)) {
                visitor.goTo("/items?state=undecided&use=dub");
                save(visitor, "");
                assertThat(visitor.page().locator("main [role=alert]").textContent()).contains("Enter a name for the view.");
                visitor.page().locator("#name").fill("Undecided dubs");
                visitor.page().locator(".naming button").click();
                visitor.page().waitForURL("**/items?state=undecided&use=dub");
                assertThat(visitor.page().locator("h1").textContent()).isEqualTo("Your items: Undecided dubs");

                visitor.page().locator(".views a >> text=All items").click();
                visitor.page().waitForURL("**/items");
                visitor.page().locator(".views a >> text=Undecided dubs").click();
                visitor.page().waitForURL("**/items?state=undecided&use=dub");
                visitor.page().locator("button >> text=Delete view").click();
                visitor.page().waitForURL("**/items");
                assertThat(visitor.page().locator(".views").count()).isZero();
            }
        });
    }

    @Test
    void savedViewsAreAccessible() {
        WITH_SCRIPTS.forEach(browser -> {
            try (Visitor visitor = arrived(browser)) {
                visitor.goTo("/items?state=undecided");
                save(visitor, " ");
                visitor.findsNothingBroken();
                visitor.page().locator("#name").fill("نسخ Undecided");
                visitor.page().locator(".naming button").click();
                visitor.page().waitForURL("**/items?state=undecided");
                List.of("en", "ar").forEach(language -> {
                    visitor.speaks(language).looksThrough(320).goTo("/items?state=undecided");
                    visitor.findsNothingBroken();
                });
            }
        });
    }

    private static void save(Visitor visitor, String name) {
        visitor.page().locator(".naming summary").click();
        visitor.page().locator("#name").fill(name);
        visitor.page().locator(".naming button").click();
        visitor.page().waitForURL("**/items/views");
    }

    /** Before the list of a creator with some items. */
    private Visitor arrived(Supplier<Visitor> browser) {
        String creator = given.unique("creator");
        IntStream.range(0, ITEMS).forEach(n -> consents.putOwnedBy(given.unique("item"), creator));
        Visitor visitor = browser.get().signInAsCreator(creator);
        visitor.goTo("/items");
        return visitor;
    }

    private static Locator box(Visitor visitor, int row) {
        return visitor.page().locator("[data-pick]").nth(row);
    }

    private static Locator act(Visitor visitor, String items) {
        return visitor.page().locator(".bulk [name=items][value=" + items + "]");
    }

    private static ClickOptions shift() {
        return new ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT));
    }

    private static String said(Visitor visitor) {
        return visitor.page().locator(".bulk output").textContent();
    }

    private static List<Integer> picked(Visitor visitor) {
        return IntStream.range(0, ITEMS).filter(row -> box(visitor, row).isChecked()).boxed().toList();
    }

    private static String header(Visitor visitor) {
        return (String) visitor.page().locator("[data-pick-all]")
                .evaluate("box => box.indeterminate ? 'some' : box.checked ? 'all' : 'none'");
    }

    private static String edge(Visitor visitor, int row) {
        return (String) visitor.page().locator("#items tbody td.pick").nth(row)
                .evaluate("cell => getComputedStyle(cell, '::before').borderInlineStartWidth");
    }

    private static double top(Visitor visitor, String selector) {
        return visitor.page().locator(selector).boundingBox().y;
    }

    private static double bottom(Visitor visitor, String selector) {
        return visitor.page().locator(selector).boundingBox().y + visitor.page().locator(selector).boundingBox().height;
    }
}
