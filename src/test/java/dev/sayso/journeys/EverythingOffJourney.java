package dev.sayso.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.Refused;
import dev.sayso.consent.form.AnswerForm;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Reason;
import io.quarkus.test.junit.QuarkusTest;

/** Everything is turned off in one act, by the keyboard alone, and leaving that brings nothing back. */
@QuarkusTest
@Tag("embedded")
@EnabledIf("dev.sayso.journeys.Chromium#isHere")
class EverythingOffJourney {

    private static final List<Supplier<Visitor>> BROWSERS = List.of(Visitor::atDesk, Visitor::withPhone,
            Visitor::withoutScripts);

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    Person bob;

    @BeforeEach
    void bobStartsAgain() {
        bob = given.demoCreator("bob");
    }

    @Test
    void offIsOneActAndNothingComesBack() {
        BROWSERS.forEach(browser -> {
            String allowed = itemWithAYes();
            String ruled = itemUnderARule();
            try (Visitor visitor = browser.get()) {
                visitor.signIn("bob").goTo("/permissions");
                visitor.page().locator("a[href='/permissions/off']").first().press("Enter");
                visitor.page().waitForURL("**/permissions/off");
                visitor.page().locator("form[action='/permissions/off'] button").press("Enter");

                visitor.page().waitForURL("**/permissions?off=done");
                assertThat(visitor.page().locator("[role=status]").textContent()).contains("Everything is off");
                assertThat(visitor.page().locator(".clause > summary .badge").allInnerTexts())
                        .allMatch("Off for all your items"::equals);
                assertThat(consents.standing(allowed, "recut").reason()).isEqualTo(Reason.ACCOUNT_OFF);
                assertThat(consents.standing(ruled, "soundtrack").reason()).isEqualTo(Reason.ACCOUNT_OFF);

                leaveOff(visitor, "recut");
                assertThat(visitor.page().locator("[role=status]").textContent()).contains("Your rule for Recut is saved",
                        "You decide item by item");
                assertThat(consents.standing(allowed, "recut").reason()).isEqualTo(Reason.WITHDRAWN);
                assertThat(consents.standing(ruled, "soundtrack").reason()).isEqualTo(Reason.ACCOUNT_OFF);
                visitor.goTo("/permissions/off");
                assertThat(visitor.page().locator("tr:has-text('Recut')").textContent()).doesNotContain("own yes");
            }
        });
    }

    @Test
    void everyAnswerLooksTheSameAndOffTakesNoMoreSteps() {
        List.of(Visitor.atDesk(), Visitor.withPhone()).forEach(visitor -> {
            try (visitor) {
                visitor.signIn("bob").goTo("/permissions?use=restyle");
                Locator answers = visitor.page().locator("details[open] .answer");
                assertThat(answers.count()).isEqualTo(4);
                assertThat(answers.all()).extracting(answer -> look(answer)).containsOnly(look(answers.first()));
                assertThat(answers.all()).extracting(answer -> answer.boundingBox().width)
                        .containsOnly(answers.first().boundingBox().width);
                BoundingBox off = answers.first().boundingBox();
                assertThat(answers.all()).allMatch(answer -> answer.boundingBox().y >= off.y);
                assertThat(stepsLeft(visitor, Act.Kind.OFF)).isZero();
                assertThat(stepsLeft(visitor, Act.Kind.ALL_ITEMS)).isEqualTo(3);
            }
        });
    }

    /** Opens a use, chooses item by item and saves, without a mouse. */
    private static void leaveOff(Visitor visitor, String use) {
        Locator clause = visitor.page().locator("details.clause:has(#" + use + ")");
        clause.locator("> summary").press("Enter");
        assertThat(clause.locator("input[value=off]").isChecked()).isTrue();
        assertThat(clause.textContent()).contains("Leaving off brings no earlier yes back");
        clause.locator("input[value=off]").press("ArrowDown");
        assertThat(clause.locator("input[value=per_item]").isChecked()).isTrue();
        clause.locator("form button[data-names-act]").press("Enter");
        visitor.page().waitForURL("**/permissions?saved=" + use);
    }

    /** What is still to be answered before the chosen rule can be saved. */
    private static int stepsLeft(Visitor visitor, Act.Kind kind) {
        visitor.page().locator("details[open] input[value=" + AnswerForm.value(kind) + "]").check();
        return (int) visitor.page().locator("details[open] .radios").all().stream().filter(Locator::isVisible).count();
    }

    private static Object look(Locator answer) {
        return answer.evaluate("""
                label => { const style = getComputedStyle(label), word = getComputedStyle(label.querySelector('b'));
                  return [label.localName, label.querySelector('input').type, style.backgroundColor, style.padding, style.color,
                    word.fontWeight, word.fontSize, word.color].join() }""");
    }

    private String itemWithAYes() {
        rule(Act.Kind.PER_ITEM, "recut");
        String item = consents.item(bob);
        consents.allow(bob, item, "recut");
        return item;
    }

    private String itemUnderARule() {
        rule(Act.Kind.ALL_ITEMS, "soundtrack");
        return consents.item(bob);
    }

    private void rule(Act.Kind kind, String use) {
        try {
            consents.rule(bob, kind, use);
        } catch (Refused already) {
            assertThat(already.why()).isEqualTo(Refused.Why.UNCHANGED);
        }
    }
}
