package dev.sayso.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import dev.sayso.Given;
import io.quarkus.test.junit.QuarkusTest;

/** A session ends while somebody fills in a form: nothing they typed is lost, and nobody else sees it. */
@QuarkusTest
@EnabledIf("dev.sayso.journeys.Chromium#isHere")
class SessionEndsJourney {

    private static final List<Supplier<Visitor>> BROWSERS = List.of(Visitor::atDesk, Visitor::withoutScripts);

    @Inject
    Given given;

    @Test
    void nothingTypedIsLost() {
        BROWSERS.forEach(browser -> {
            try (Visitor visitor = browser.get()) {
                typeThenLoseTheSession(visitor, "sam");

                visitor.page().locator("form[action='/settings'] button").press("Enter");
                visitor.signInWhereAsked("sam");

                assertThat(visitor.path()).isEqualTo("/sign-in/resumption");
                assertThat(visitor.page().locator("main").textContent()).contains("Nothing you typed is lost", "dark");
                visitor.page().locator("main form[action='/settings'] button").press("Enter");
                visitor.page().waitForURL("**/settings?saved=yes");
                assertThat(visitor.page().locator("#theme").inputValue()).isEqualTo("dark");
            }
        });
    }

    @Test
    void nobodyElseSeesWhatWasTyped() {
        try (Visitor visitor = Visitor.atDesk()) {
            typeThenLoseTheSession(visitor, "sam");
            visitor.page().locator("form[action='/settings'] button").press("Enter");
            visitor.signInWhereAsked("max");
            assertThat(visitor.path()).isEqualTo("/");
        }
    }

    private void typeThenLoseTheSession(Visitor visitor, String name) {
        visitor.signIn(name).goTo("/settings");
        visitor.page().locator("#theme").selectOption("dark");
        given.sessionsOfAreOver(name);
    }
}
