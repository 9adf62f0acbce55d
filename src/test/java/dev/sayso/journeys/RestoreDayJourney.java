package dev.sayso.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.standing.Act;
import dev.sayso.web.AppClock;
import io.quarkus.test.junit.QuarkusTest;

/** Everything was turned off, and what held on a day before is brought back after a review. */
@QuarkusTest
@EnabledIf("dev.sayso.journeys.Chromium#isHere")
class RestoreDayJourney {

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    AppClock clock;

    @Test
    void dayBeforeEverythingWasTurnedOffIsRestored() {
        journey(Visitor::atDesk, Visitor::findsNothingBroken);
        journey(Visitor::withPhone, Visitor::findsNothingBroken);
    }

    /** What looks for faults is a script itself. */
    @Test
    void theSameGoesWithoutScripts() {
        journey(Visitor::withoutScripts, visitor -> assertThat(visitor.page().locator("h1").isVisible()).isTrue());
    }

    private void journey(Supplier<Visitor> browser, Consumer<Visitor> looks) {
        String name = given.unique("back");
        List<String> items = Stream.generate(() -> given.unique("work")).limit(3)
                .peek(item -> consents.putOwnedBy(item, name)).toList();
        try (Visitor visitor = browser.get()) {
            visitor.signInAsCreator(name);
            Person creator = given.demoCreator(name);
            before(5, () -> {
                consents.allow(creator, items.get(0), "recut");
                consents.rule(creator, Act.Kind.ALL_ITEMS, "dub");
            });
            visitor.goTo("/permissions/off");
            visitor.page().locator("form[action='/permissions/off'] button").click();
            visitor.page().waitForURL("**/permissions?off=done");
            visitor.page().locator(".notice a[href='/history/restore']").click();
            visitor.page().waitForURL("**/history/restore");
            looks.accept(visitor);
            visitor.page().locator("input[name=day]").fill(LocalDate.now(ZoneOffset.UTC).minusDays(9).toString());
            visitor.page().locator("form[action='/history/restore'] button").click();
            visitor.page().locator("#day-error").waitFor();
            assertThat(visitor.page().locator("#day-error").textContent()).contains("Choose a day from");
            visitor.page().locator("input[name=day]").fill(LocalDate.now(ZoneOffset.UTC).minusDays(3).toString());
            visitor.page().locator("form[action='/history/restore'] button").click();
            visitor.page().locator("button:has-text('Confirm 7 answers')").waitFor();
            looks.accept(visitor);
            assertThat(isOn(items, "dub")).containsOnly(false);
            visitor.page().locator("button:has-text('Confirm 7 answers')").click();
            visitor.page().locator(".notice.done").waitFor();
            looks.accept(visitor);
            assertThat(isOn(items, "recut")).containsExactly(true, false, false);
            assertThat(isOn(items, "dub")).containsOnly(true);
        }
    }

    private void before(int days, Runnable act) {
        clock.at(clock.instant().minus(Duration.ofDays(days)), act);
    }

    private List<Boolean> isOn(List<String> items, String use) {
        return items.stream().map(item -> consents.standing(item, use).isYes()).toList();
    }
}
