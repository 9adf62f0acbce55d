package dev.sayso.terms.reading;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.terms.Retiring;
import dev.sayso.terms.Samples;
import dev.sayso.terms.TermsDesk;
import dev.sayso.terms.UsesOfTheirOwn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(UsesOfTheirOwn.class)
@QuarkusTestResource(PostgreSql.class)
class TermsResourceTest {

    @Inject
    Given given;

    @Inject
    TermsDesk desk;

    @Test
    void strangersSeeEverySeededUse() {
        Person.stranger().get("/terms").then().statusCode(200).body(containsString("/terms/restyle/1"),
                containsString("/terms/recut/1"), containsString("/terms/soundtrack/1"), containsString("/terms/dub/1"),
                containsString("/terms/likeness/1"), containsString("/terms/train/1"));
    }

    @Test
    void versionShowsItsFactsAndItsText() {
        Person.stranger().get("/terms/restyle/1").then().statusCode(200).header("Content-Language", "en").body(
                containsString("40% of gross"), containsString("5% of gross"), containsString("30 days"),
                containsString("Current"), containsString("What it means"),
                containsString("You allow AI to change the look of the work"));
    }

    @Test
    void textCanBeReadInAnotherLanguageThanThePage() {
        Person.stranger().get("/terms/train/1?language=ar").then().statusCode(200).body(
                containsString("<html lang=\"en\""), containsString("<article class=\"contract\" lang=\"ar\" dir=\"rtl\">"),
                containsString("hreflang=\"ar\" aria-current=\"true\""));
    }

    @Test
    void textIsInTheReadersLanguageAtFirst() {
        Person.stranger().cookie("language", "es").get("/terms/dub/1").then().statusCode(200).header("Content-Language", "es")
                .body(containsString("<article class=\"contract\" lang=\"es\" dir=\"ltr\">"), containsString("Doblaje"));
    }

    @Test
    void laterVersionShowsWhatChanged() {
        String use = publishedTwice();
        Person.stranger().get("/terms/" + use + "/2").then().statusCode(200).body(
                containsString("What changed since terms 1"),
                containsString("<del>40% of gross</del>"), containsString("<ins>45% of gross</ins>"),
                containsString("Removed:</span> 400000 ppm.</del>"), containsString("Added:</span> 450000 ppm.</ins>"));
    }

    @Test
    void earlierVersionSaysWhichReplacedIt() {
        String use = publishedTwice();
        Person.stranger().get("/terms/" + use + "/1").then().statusCode(200).body(containsString("Replaced"),
                allOf(containsString("Terms 2 are newer"), not(containsString("What changed since"))));
    }

    @Test
    void retiredVersionStaysReadableAndIsNotOffered() {
        String use = publishedTwice();
        desk.retire(use, 2, new Retiring(null, null, "Law"), admin());
        Person.stranger().get("/terms/" + use + "/2").then().statusCode(200)
                .body(containsString("Retired"), containsString("Not offered from"));
        Person.stranger().get("/terms").then().statusCode(200).body(containsString("its latest terms are retired"));
    }

    @Test
    void suspendedUseSaysSo() {
        desk.suspend(publishedTwice(), "Court", admin());
        Person.stranger().get("/terms").then().statusCode(200).body(containsString("Suspended for everybody now"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/terms/restyle/2", "/terms/restyle/0", "/terms/restyle/01", "/terms/restyle/x",
            "/terms/restyle/9999999999", "/terms/no-such-use/1", "/terms/Restyle/1", "/terms/restyle%00/1",
            "/terms/restyle/1?language=xx", "/terms/restyle" })
    void unknownAndMalformedAreNotFound(String path) {
        Person.stranger().urlEncodingEnabled(false).get(path).then().statusCode(404);
    }

    private String publishedTwice() {
        String use = Samples.name();
        UUID ada = admin();
        desk.add(Samples.use(use), ada);
        desk.publish(use, 1, Samples.terms(use, 450_000), ada);
        return use;
    }

    private UUID admin() {
        return given.person(Role.ADMIN).account();
    }
}
