package dev.sayso.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import dev.sayso.Given;
import dev.sayso.Wait;
import io.quarkus.test.junit.QuarkusTest;

/** An administrator takes a consumer through its whole life by its pages, from the first version to the end. */
@QuarkusTest
@EnabledIf("dev.sayso.journeys.Chromium#isHere")
class ConsumerJourney {

    private static final String NOWHERE = "http://127.0.0.1:9/hook";

    @Inject
    Given given;

    @Test
    void consumerIsAddedChangedPausedTriedAndEnded() {
        life(Visitor::atDesk, Visitor::findsNothingBroken, "desk");
        life(() -> Visitor.withPhone().prefers(ColorScheme.DARK), Visitor::findsNothingBroken, "phone");
    }

    /** What looks for faults is a script itself. */
    @Test
    void theSameGoesWithoutScripts() {
        life(Visitor::withoutScripts, visitor -> assertThat(visitor.page().locator("h1").isVisible()).isTrue(), "plain");
    }

    @Test
    void pageThatWasOvertakenSaysBoth() {
        try (Visitor first = Visitor.atDesk().signIn("ada"); Visitor second = Visitor.atDesk().signIn("ada")) {
            String path = add(first, given.unique("Twice"));
            second.goTo(path);
            press(first, "/pause");
            press(second, "/secret");
            assertThat(second.page().locator(".notice.stop").textContent()).contains("You asked for a new secret");
            assertThat(second.page().locator(".badge").first().textContent()).isEqualTo("Paused");
            second.shoot("consumer-overtaken");
            second.findsNothingBroken();
            second.goTo(path + "/change");
            press(first, "/resumption");
            second.page().locator("#url").fill(NOWHERE + "/mine");
            press(second, "/change");
            assertThat(second.page().locator("#url").inputValue()).isEqualTo(NOWHERE + "/mine");
            assertThat(second.page().locator(".notice.stop").textContent()).contains("You asked to change", NOWHERE);
            second.shoot("consumer-change-overtaken");
            second.findsNothingBroken();
            press(second, "/change");
            assertThat(second.page().locator("main").textContent()).contains("Changed", NOWHERE + "/mine");
        }
    }

    private void life(Supplier<Visitor> browser, Consumer<Visitor> looks, String name) {
        try (Visitor visitor = browser.get().signIn("ada")) {
            String path = add(visitor, given.unique("Search index"));
            look(visitor, looks, name + "-added");
            visitor.goTo(path + "/change");
            look(visitor, looks, name + "-change");
            visitor.page().locator("#url").fill(NOWHERE + "/b");
            press(visitor, "/change");
            says(visitor, "Changed");
            look(visitor, looks, name + "-changed");
            press(visitor, "/pause");
            says(visitor, "Paused");
            press(visitor, "/resumption");
            says(visitor, "Turned on");
            press(visitor, "/secret");
            assertThat(visitor.page().locator("code.secret").textContent()).startsWith("whsec_");
            look(visitor, looks, name + "-secret");
            visitor.goTo(path);
            press(visitor, "/test");
            says(visitor, "The test event is on its way");
            visitor.page().locator("a[href*='/admin/feed/deliveries']").click();
            Wait.until("the delivery", () -> {
                visitor.page().reload();
                return form(visitor, "/redelivery").count() > 0;
            });
            look(visitor, looks, name + "-deliveries");
            press(visitor, "/redelivery");
            assertThat(visitor.page().locator("tbody tr").count()).isEqualTo(2);
            visitor.goTo(path + "/end");
            look(visitor, looks, name + "-end");
            press(visitor, "/end");
            says(visitor, "Ended");
            assertThat(visitor.page().locator("main form").count()).isZero();
            look(visitor, looks, name + "-ended");
        }
    }

    private static String add(Visitor visitor, String name) {
        visitor.goTo("/admin/feed/consumers/new");
        visitor.page().locator("#name").fill(name);
        visitor.page().locator("#url").fill(NOWHERE);
        press(visitor, "/admin/feed/consumers");
        assertThat(visitor.page().locator("code.secret").textContent()).startsWith("whsec_");
        return visitor.page().locator("main a[href$='/change']").getAttribute("href").replaceAll("/change$", "");
    }

    /** The button of the form whose address ends so, and waits for the page that follows. */
    private static void press(Visitor visitor, String action) {
        Page page = visitor.page();
        AtomicBoolean followed = new AtomicBoolean();
        page.onDOMContentLoaded(loaded -> followed.set(true));
        form(visitor, action).locator("button").first().click();
        page.waitForCondition(followed::get);
    }

    private static Locator form(Visitor visitor, String action) {
        return visitor.page().locator("main form[action$='" + action + "']").first();
    }

    private static void says(Visitor visitor, String what) {
        assertThat(visitor.page().locator(".notice.done").textContent()).contains(what);
    }

    private static void look(Visitor visitor, Consumer<Visitor> looks, String name) {
        visitor.shoot("consumer-" + name);
        looks.accept(visitor);
    }
}
