package dev.sayso.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.change.GivenChanges;
import io.quarkus.test.junit.QuarkusTest;

/** Many items are allowed by one act after a review, and the act is taken back. */
@QuarkusTest
@EnabledIf("dev.sayso.journeys.Chromium#isHere")
class ChangeSetJourney {

    private static final String CONFIRM = "button:has-text('Confirm')";
    private static final String DONE = ".notice.done";

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    GivenChanges changes;

    @Test
    void manyItemsAreAllowedByOneReviewedActThatIsTakenBack() {
        journey(Visitor::atDesk, Visitor::findsNothingBroken);
        journey(Visitor::withPhone, Visitor::findsNothingBroken);
    }

    @Test
    void reviewThatTakesLongShowsItselfOnceItIsDone() {
        String name = given.unique("long");
        String item = given.unique("work");
        consents.putOwnedBy(item, name);
        try (Visitor visitor = Visitor.atDesk()) {
            visitor.signInAsCreator(name);
            UUID set = changes.reviewIn(Duration.ofSeconds(6), given.demoCreator(name), item);
            visitor.goTo("/changes/" + set);
            assertThat(visitor.page().locator("#progress").textContent()).contains("Working out what would change");
            visitor.findsNothingBroken();
            visitor.page().locator("button:has-text('Confirm 1 answer')").waitFor();
            assertThat(visitor.page().locator("#progress").count()).isZero();
            visitor.findsNothingBroken();
        }
    }

    /** What looks for faults is a script itself. */
    @Test
    void theSameGoesWithoutScripts() {
        journey(Visitor::withoutScripts, visitor -> assertThat(visitor.page().locator("h1").isVisible()).isTrue());
    }

    private void journey(Supplier<Visitor> browser, Consumer<Visitor> looks) {
        String name = given.unique("many");
        List<String> items = Stream.generate(() -> given.unique("work")).limit(6)
                .peek(item -> consents.putOwnedBy(item, name)).toList();
        try (Visitor visitor = browser.get()) {
            visitor.signInAsCreator(name);
            Person creator = given.demoCreator(name);
            consents.refuse(creator, items.get(0), "recut");
            visitor.goTo("/items");
            visitor.page().locator("button[value=match]").click();
            visitor.page().waitForURL("**/changes/**");
            visitor.page().locator("input[name=uses][value=recut]").check();
            visitor.page().locator("input[value=allow]").check();
            visitor.page().locator("input[name=end]").nth(1).check();
            visitor.page().locator("input[name=commercial][value=no]").check();
            visitor.page().locator("input[name=audience][value=verified]").check();
            looks.accept(visitor);
            press(visitor, "Review the change", CONFIRM);
            looks.accept(visitor);
            assertThat(visitor.page().locator("main").textContent()).contains("Refused", "Not decided", "5 items");
            assertThat(isOn(items)).containsOnly(false);
            press(visitor, "Confirm 6 answers", DONE);
            assertThat(visitor.page().locator(".notice.done").isVisible()).isTrue();
            looks.accept(visitor);
            assertThat(isOn(items)).containsOnly(true);
            press(visitor, "Take it back", CONFIRM);
            press(visitor, "Confirm 6 answers", DONE);
            assertThat(isOn(items)).containsOnly(false);
        }
    }

    /** @param then what the next page has */
    private static void press(Visitor visitor, String button, String then) {
        visitor.page().locator("button:has-text('" + button + "')").click();
        visitor.page().locator(then).waitFor();
    }

    private List<Boolean> isOn(List<String> items) {
        return items.stream().map(item -> consents.standing(item, "recut").isYes()).toList();
    }
}
