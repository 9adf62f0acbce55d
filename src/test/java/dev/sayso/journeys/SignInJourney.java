package dev.sayso.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import io.quarkus.test.junit.QuarkusTest;

/** Sign in, change the language, sign out: with and without scripts, and by keyboard. */
@QuarkusTest
@Tag("embedded")
@EnabledIf("dev.sayso.journeys.Chromium#isHere")
class SignInJourney {

    private static final List<Supplier<Visitor>> BROWSERS = List.of(Visitor::atDesk, Visitor::withPhone,
            Visitor::withoutScripts);

    @Test
    void personSignsInChangesTheLanguageAndSignsOut() {
        BROWSERS.forEach(browser -> {
            try (Visitor visitor = browser.get()) {
                visitor.signIn("sam");
                assertThat(visitor.isSignedIn()).isTrue();

                visitor.page().locator("footer button[value='es']").press("Enter");
                visitor.page().waitForLoadState();
                assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("es");
                visitor.page().locator("footer button[value='ar']").press("Enter");
                visitor.page().waitForLoadState();
                assertThat(visitor.page().locator("html").getAttribute("dir")).isEqualTo("rtl");
                visitor.page().locator("footer button[value='en']").press("Enter");

                visitor.signOutByKeyboard();
                assertThat(visitor.isSignedIn()).isFalse();
                assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("en");
            }
        });
    }

    @Test
    void languageFollowsThePersonToAnotherBrowser() {
        try (Visitor first = Visitor.atDesk(); Visitor second = Visitor.withPhone()) {
            first.signIn("mona").page().locator("footer button[value='es']").click();
            second.signIn("mona");
            assertThat(second.page().locator("html").getAttribute("lang")).isEqualTo("es");
            first.page().locator("footer button[value='en']").click();
        }
    }

    @Test
    void signedOutSessionIsDeadEverywhere() {
        try (Visitor first = Visitor.atDesk(); Visitor second = Visitor.withPhone()) {
            first.signIn("max");
            second.signIn("max").goTo("/settings");
            Locator others = second.page().locator("form[action^='/settings/sessions/'] button");
            while (others.count() > 0) {
                others.first().click();
                second.page().waitForLoadState();
            }
            first.goTo("/");
            assertThat(first.isSignedIn()).isFalse();
            assertThat(second.isSignedIn()).isTrue();
        }
    }

    @Test
    void addressAskedForIsReachedAfterSigningIn() {
        try (Visitor visitor = Visitor.atDesk()) {
            visitor.goTo("/settings");
            visitor.signInWhereAsked("ada");
            assertThat(visitor.path()).isEqualTo("/settings");
        }
    }

    @Test
    void everyTabLandsOnItsPage() {
        BROWSERS.forEach(browser -> {
            try (Visitor visitor = browser.get(); Visitor elsewhere = browser.get()) {
                visitor.goTo("/settings");
                Page second = visitor.openTab("/sign-in?to=/verify");
                Page third = visitor.openTab("/settings");
                elsewhere.goTo("/settings");
                visitor.signInWhereAsked("sam");
                assertThat(visitor.path()).isEqualTo("/settings");

                second.locator("button:has-text('sam')").first().click();
                second.waitForURL("**/verify");
                third.reload();
                third.locator("button:has-text('sam')").first().click();
                third.waitForURL("**/settings");

                visitor.goTo("/settings");
                assertThat(visitor.isSignedIn()).isTrue();
                elsewhere.signInWhereAsked("max");
                assertThat(elsewhere.path()).isEqualTo("/settings");
            }
        });
    }

    @Test
    void wayBackTakenTwiceEndsAtHome() {
        try (Visitor visitor = Visitor.atDesk()) {
            List<String> returned = new ArrayList<>();
            visitor.page().onRequest(request -> returned.add(request.url()));
            visitor.signIn("sam");
            String back = returned.stream().filter(url -> url.contains("/sign-in/return?")).findFirst().orElseThrow();
            assertThat(visitor.page().navigate(back).status()).isEqualTo(200);
            assertThat(visitor.path()).isEqualTo("/");
            assertThat(visitor.isSignedIn()).isTrue();
        }
    }

    @Test
    void workThatIsFollowedStopsWhenTheSessionIsOver() {
        try (Visitor visitor = Visitor.atDesk()) {
            visitor.goTo("/styleguide");
            Locator work = visitor.page().locator("#import-1");
            assertThat(work.locator("[data-signed-out]").isVisible()).isFalse();
            work.evaluate("work => work.setAttribute('data-hx-get', '/settings')");

            work.locator("[data-signed-out]").waitFor();

            assertThat(work.locator("[data-signed-out]").innerText()).contains("no longer signed in", "Sign in again");
            assertThat(work.getAttribute("data-hx-trigger")).as("asks no more").isNull();
            assertThat(visitor.page().context().cookies()).noneMatch(cookie -> cookie.name.contains("q_auth"));
            visitor.findsNothingBroken();
            visitor.shoot("signed-out-while-work-goes-on");
        }
    }

    @Test
    void firstFocusSkipsToTheContent() {
        try (Visitor visitor = Visitor.atDesk()) {
            visitor.goTo("/");
            visitor.page().keyboard().press("Tab");
            visitor.page().keyboard().press("Enter");
            assertThat(Stream.of(visitor.page().evaluate("document.activeElement.id"))).containsExactly("main");
        }
    }
}
