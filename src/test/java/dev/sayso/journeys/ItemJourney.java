package dev.sayso.journeys;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;

import dev.sayso.Given;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.standing.Audience;
import dev.sayso.consent.standing.Conditions;
import dev.sayso.consent.standing.Reason;
import dev.sayso.consent.standing.Standing;
import io.quarkus.test.junit.QuarkusTest;

/** Answer for one item: off and on, alone and with others; by hand, without scripts, by keyboard. */
@QuarkusTest
@EnabledIf("dev.sayso.journeys.Chromium#isHere")
class ItemJourney {

    private static final String LOOK = """
            label => [label, ...label.querySelectorAll('*')].map(part => {
              const style = getComputedStyle(part);
              return [part.tagName, part.className, style.color, style.backgroundColor, style.border, style.font,
                style.opacity, style.padding, style.cursor].join(' ');
            })""";

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    /** How somebody comes to a page and answers. */
    private record Way(Supplier<Visitor> browser, boolean byKeyboard) {

        void choose(Visitor visitor, String use, String field, String value) {
            Locator wanted = visitor.page().locator("#%s input[name='%s'][value='%s']".formatted(use, field, value));
            if (!byKeyboard) {
                wanted.check();
                return;
            }
            visitor.tabTo("#%s input[name='%s']".formatted(use, field));
            visitor.page().keyboard().press("Space");
            while (!wanted.isChecked()) {
                visitor.page().keyboard().press("ArrowDown");
            }
        }

        void type(Visitor visitor, String use, String field, String text) {
            if (byKeyboard) {
                visitor.tabTo("#%s [name='%s']".formatted(use, field));
                visitor.page().keyboard().type(text);
            } else {
                visitor.page().locator("#%s [name='%s']".formatted(use, field)).fill(text);
            }
        }

        void save(Visitor visitor, String use) {
            if (byKeyboard) {
                visitor.tabTo("#" + use + " button");
                visitor.page().keyboard().press("Enter");
            } else {
                visitor.page().locator("#" + use + " button").click();
            }
        }
    }

    private static final List<Way> WAYS = List.of(new Way(Visitor::atDesk, false), new Way(Visitor::withPhone, false),
            new Way(Visitor::withoutScripts, false), new Way(Visitor::atDesk, true));

    @Test
    void creatorOptsOneItemOut() {
        inEachWay((way, visitor) -> {
            String item = opened(visitor);
            way.choose(visitor, "restyle", "answer", "refuse");
            way.save(visitor, "restyle");
            saved(visitor, "restyle");
            assertThat(says(visitor, "restyle")).contains("Restyle is off", "You refuse it, since");
            assertThat(consents.standing(item, "restyle").reason()).isEqualTo(Reason.REFUSED);
            assertThat(consents.standing(item, "recut").reason()).isEqualTo(Reason.UNDECIDED);
        });
    }

    @Test
    void creatorOptsInWithAnEndAndAnAudience() {
        inEachWay((way, visitor) -> {
            String item = opened(visitor);
            way.choose(visitor, "recut", "answer", "allow");
            way.save(visitor, "recut");
            visitor.page().waitForURL("**/choices");
            assertThat(visitor.page().locator("main [role='alert']").textContent()).contains("Choose when your yes ends.");
            way.choose(visitor, "recut", "end", visitor.page().locator("#recut input[name='end']").nth(1).inputValue());
            way.choose(visitor, "recut", "commercial", "no");
            way.choose(visitor, "recut", "audience", "listed");
            way.type(visitor, "recut", "listed", "studio-nord");
            way.save(visitor, "recut");
            saved(visitor, "recut");
            assertThat(says(visitor, "recut")).contains("Recut is on until", "the requesters on the list");
            Conditions granted = requireNonNull(consents.standing(item, "recut").conditions());
            assertThat(granted.audience()).isEqualTo(Audience.of(Set.of("studio-nord")));
            assertThat(granted.commercial()).isFalse();
            assertThat(granted.end()).isEqualTo(consents.inAYear());
        });
    }

    @Test
    void coOwnerIsOutstandingUntilTheyAgree() {
        inEachWay((way, visitor) -> {
            String first = given.unique("first");
            String second = given.unique("second");
            String item = given.unique("item");
            consents.putOwnedBy(item, first, second);
            allow(way, visitor.signInAsCreator(first), item);
            assertThat(says(visitor, "dub")).contains("You allow Dub. It is still off.", "Waits for", "Name of " + second);
            try (Visitor other = way.browser().get()) {
                allow(way, other.signInAsCreator(second), item);
                assertThat(says(other, "dub")).contains("Dub is on until").doesNotContain("Waits for");
            }
            assertThat(consents.standing(item, "dub")).matches(Standing::isYes);
        });
    }

    @Test
    void secondTabIsToldAndLosesNothing() {
        for (Supplier<Visitor> browser : List.<Supplier<Visitor>> of(Visitor::atDesk, Visitor::withoutScripts)) {
            try (Visitor first = browser.get(); Visitor second = browser.get()) {
                String creator = given.unique("creator");
                String item = given.unique("item");
                consents.putOwnedBy(item, creator);
                first.signInAsCreator(creator).goTo("/items/" + item);
                second.signInAsCreator(creator).goTo("/items/" + item);
                Way way = new Way(browser, false);
                way.choose(first, "restyle", "answer", "refuse");
                way.save(first, "restyle");
                saved(first, "restyle");
                fill(way, second, "restyle");
                way.save(second, "restyle");
                second.page().waitForURL("**/choices");
                assertThat(says(second, "restyle")).contains("You have answered this since you opened the page",
                        "You were about to save");
                assertThat(consents.standing(item, "restyle").isYes()).isFalse();
                way.save(second, "restyle");
                saved(second, "restyle");
                assertThat(consents.standing(item, "restyle").isYes()).isTrue();
            }
        }
    }

    @Test
    void refusingLooksLikeAllowingAndTakesNoMoreSteps() {
        for (int width : List.of(1280, 1000, 700, 390, 320)) {
            try (Visitor visitor = Visitor.atDesk()) {
                opened(visitor.looksThrough(width));
                assertThat(visitor.page().locator("main input:checked").count()).isZero();
                Locator answers = visitor.page().locator("#restyle .answer");
                BoundingBox allow = answers.nth(0).boundingBox();
                BoundingBox refuse = answers.nth(1).boundingBox();
                assertThat(List.of(refuse.width, refuse.height)).as("at %s", width)
                        .isEqualTo(List.of(allow.width, allow.height));
                assertThat(answers.nth(1).evaluate(LOOK)).isEqualTo(answers.nth(0).evaluate(LOOK));
                assertThat(steps(visitor, "refuse")).isEqualTo(1).isLessThan(steps(visitor, "allow"));
                visitor.findsNothingBroken();
            }
        }
    }

    /** The questions to answer once this answer is chosen. */
    private static int steps(Visitor visitor, String answer) {
        visitor.page().locator("#restyle [value='" + answer + "']").check();
        return ((Number) visitor.page().evaluate("""
                () => new Set([...document.querySelectorAll('#restyle :is(input, textarea, select):not([type=hidden])')]
                  .filter(field => field.checkVisibility()).map(field => field.name)).size""")).intValue();
    }

    private void inEachWay(BiConsumer<Way, Visitor> journey) {
        WAYS.forEach(way -> {
            try (Visitor visitor = way.browser().get()) {
                journey.accept(way, visitor);
            }
        });
    }

    /** The page of an item that is the visitor's alone. */
    private String opened(Visitor visitor) {
        String creator = given.unique("creator");
        String item = given.unique("item");
        consents.putOwnedBy(item, creator);
        visitor.signInAsCreator(creator).goTo("/items/" + item);
        return item;
    }

    private static void allow(Way way, Visitor visitor, String item) {
        visitor.goTo("/items/" + item);
        fill(way, visitor, "dub");
        way.save(visitor, "dub");
        saved(visitor, "dub");
    }

    private static void fill(Way way, Visitor visitor, String use) {
        way.choose(visitor, use, "answer", "allow");
        way.choose(visitor, use, "end", visitor.page().locator("#" + use + " input[name='end']").first().inputValue());
        way.choose(visitor, use, "commercial", "yes");
        way.choose(visitor, use, "audience", "everyone");
    }

    private static void saved(Visitor visitor, String use) {
        visitor.page().waitForURL(Pattern.compile("saved=" + use));
        visitor.page().locator("#" + use + " [role='status']").waitFor();
    }

    private static String says(Visitor visitor, String use) {
        return visitor.page().locator("#" + use).textContent().replaceAll("\\s+", " ");
    }
}
