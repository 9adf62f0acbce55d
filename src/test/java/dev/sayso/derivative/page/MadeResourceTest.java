package dev.sayso.derivative.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.consent.GivenConsent;
import dev.sayso.derivative.GivenDerivatives;
import dev.sayso.derivative.GivenDerivatives.From;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@Tag("embedded")
@QuarkusTestResource(PostgreSql.class)
class MadeResourceTest {

    private static final String RECUT = "recut";

    @Inject
    Given given;

    @Inject
    GivenConsent consent;

    @Inject
    GivenDerivatives derivatives;

    @Test
    void everyGenerationIsShownToWhoeverHoldsAnAncestor() {
        Person ana = given.creator();
        Person beth = given.creator();
        String a = derivatives.original(ana, RECUT);
        String b = derivatives.licensedAndOpen(beth, List.of(RECUT), From.only(a, RECUT));
        String c = derivatives.licensed(given.creator(), From.only(b, RECUT));
        page(ana, "/derivatives").body(containsString("Title of " + b)).body(containsString("Title of " + c));
        page(ana, "/items/" + a).body(containsString("/derivatives/" + b)).body(containsString("/derivatives/" + c));
        page(beth, "/derivatives").body(containsString("Title of " + c)).body(not(containsString("Title of " + b)));
        page(ana, "/derivatives/" + c).body(containsString("Title of " + b)).body(containsString("27.00"))
                .body(containsString("18.00")).body(containsString("55.00"));
    }

    @Test
    void othersSeeNothingOfIt() {
        Person ana = given.creator();
        String id = derivatives.licensedOf(ana);
        Person stranger = given.creator();
        stranger.asks().get("/derivatives/" + id).then().statusCode(404);
        stranger.asks().get("/derivatives/nothing-here").then().statusCode(404);
        page(stranger, "/derivatives").body(containsString("Nothing was made from your items"));
        page(ana, "/derivatives/" + id);
    }

    @Test
    void ownAnswerIsLinkedAndOthersAreNamedOnlyToCoOwners() {
        Person ana = given.creator();
        Person dan = given.creator();
        Person remixer = given.creator();
        String item = consent.item(GivenConsent.PUBLISHED, List.of(ana), List.of(dan));
        derivatives.allow(item, List.of(ana, dan), "likeness");
        String id = derivatives.licensed(remixer, From.only(item, "likeness"));
        page(ana, "/derivatives/" + id).body(containsString("/history/1")).body(not(containsString(dan.name().substring(8))))
                .body(containsString("Somebody seen or heard in it")).body(containsString("/items/" + item));
        page(dan, "/derivatives/" + id).body(containsString("Name of " + ana.channel()));
        page(remixer, "/derivatives/" + id).body(not(containsString("Name of " + ana.channel())))
                .body(containsString("An owner")).body(not(containsString("/items/" + item + "\"")))
                .body(containsString("/items/" + id));
    }

    @Test
    void listIsNarrowed() {
        Person ana = given.creator();
        String item = derivatives.original(ana, RECUT);
        String licensed = derivatives.licensed(given.creator(), From.only(item, RECUT));
        String unlicensed = derivatives.unlicensed(given.creator(), From.only(item, RECUT));
        page(ana, "/derivatives?state=removed").body(containsString("Nothing is in this state"));
        derivatives.remove(licensed, 3).then().statusCode(200);
        page(ana, "/derivatives?state=removed").body(containsString(licensed)).body(not(containsString(unlicensed)));
        page(ana, "/derivatives?state=unlicensed").body(containsString(unlicensed)).body(not(containsString(licensed)));
        page(ana, "/derivatives?state=ending").body(containsString("Nothing is in this state"));
        page(ana, "/derivatives?state=nonsense").body(containsString(unlicensed)).body(containsString(licensed));
        page(ana, "/derivatives/" + licensed).body(containsString("Copies removed: 3"));
        page(ana, "/").body(containsString("1 thing was made from your items without permission"));
    }

    @Test
    void remixersListMarksWhatWasMadeFromOtherItems() {
        Person remixer = given.creator();
        derivatives.licensed(remixer, From.only(derivatives.original(given.creator(), RECUT), RECUT));
        page(remixer, "/items").body(containsString("made from other items"));
    }

    @Test
    void longListGoesOnWithoutGapsOrRepeats() {
        Person ana = given.creator();
        String item = derivatives.original(ana, RECUT);
        List<String> all = IntStream.range(0, 53)
                .mapToObj(i -> derivatives.unlicensed(given.creator(), From.only(item, RECUT))).toList();
        String first = page(ana, "/derivatives").extract().asString();
        String next = first.replaceAll("(?s).*href=\"(/derivatives\\?after=[^\"]+)\".*", "$1");
        String second = page(ana, next).extract().asString();
        assertThat(all.subList(3, 53)).allMatch(id -> first.contains("/derivatives/" + id + "\""));
        assertThat(all.subList(0, 3)).allMatch(id -> second.contains("/derivatives/" + id + "\""))
                .noneMatch(id -> first.contains("/derivatives/" + id + "\""));
        page(ana, "/items/" + item).body(containsString("/derivatives/" + all.get(52)))
                .body(not(containsString("/derivatives/" + all.get(42) + "\"")));
    }

    private static ValidatableResponse page(Person person, String path) {
        return person.asks().get(path).then().statusCode(200);
    }
}
