package dev.sayso.terms.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.terms.Samples;
import dev.sayso.terms.TermsDesk;
import dev.sayso.terms.TermsRetirement;
import dev.sayso.terms.TermsVersions;
import dev.sayso.terms.UsesOfTheirOwn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@TestProfile(UsesOfTheirOwn.class)
@QuarkusTestResource(PostgreSql.class)
class RetirementResourceTest {

    @Inject
    Given given;

    @Inject
    TermsDesk desk;

    @Inject
    TermsVersions versions;

    @Inject
    Clock clock;

    Person ada;
    String use;
    String path;
    LocalDate today;

    @BeforeEach
    void aUse() {
        ada = given.person(Role.ADMIN);
        use = Samples.name();
        desk.add(Samples.use(use), ada.account());
        path = "/admin/terms/retirements/" + use + "/1";
        today = LocalDate.now(clock);
    }

    @Test
    void pageSaysWhatFollows() {
        ada.asks().get(path).then().statusCode(200).body(containsString("Nothing is offered for this use afterwards"),
                containsString("Consents under these terms"), containsString("value=\"" + today + "\""));
    }

    @Test
    void versionIsRetiredAtOnceToday() {
        retire(today.toString(), "", "Law").statusCode(303)
                .header("Location", endsWith("/admin/terms/uses/" + use + "?done=retired"));
        assertThat(versions.current(use, clock.instant())).isEmpty();
        ada.asks().get("/admin/terms/uses/" + use).then().statusCode(200).body(containsString("Retired"));
    }

    @Test
    void laterDaysBeginAtMidnight() {
        retire(today.plusDays(10).toString(), today.plusDays(40).toString(), "Law").statusCode(303);
        TermsRetirement retirement = versions.of(use, 1).orElseThrow().retirement().orElseThrow();
        assertThat(retirement.from()).isEqualTo(today.plusDays(10).atStartOfDay(ZoneOffset.UTC).toInstant());
        assertThat(retirement.consentsEnd()).contains(today.plusDays(40).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    @Test
    void wrongDatesAndMissingReasonsComeBackAsTheyWere() {
        retire(today.minusDays(1).toString(), "", "Law").statusCode(422).body(containsString("href=\"#from\""),
                containsString("Law</textarea>"));
        retire("nonsense", "", "Law").statusCode(422).body(containsString("href=\"#from\""));
        retire("", today.toString(), "Law").statusCode(422).body(containsString("href=\"#end\""));
        retire(today.plusDays(9).toString(), today.plusDays(8).toString(), "Law").statusCode(422)
                .body(containsString("href=\"#end\""));
        retire("", "", " ").statusCode(422).body(containsString("href=\"#why\""));
        assertThat(versions.of(use, 1).orElseThrow().retirement()).isEmpty();
    }

    @Test
    void retiredVersionIsNotRetiredAgainForAnotherReason() {
        retire("", "", "Law").statusCode(303);
        retire("", "", "Law").statusCode(303);
        retire("", "", "Another").statusCode(409).body(containsString("This version is retired already"));
    }

    @Test
    void unknownVersionsAreNotFound() {
        ada.asks().get("/admin/terms/retirements/" + use + "/2").then().statusCode(404);
        ada.asks().get("/admin/terms/retirements/" + use + "/x").then().statusCode(404);
        ada.sends().formParam("why", "Law").post("/admin/terms/retirements/" + use + "/2").then().statusCode(404);
    }

    @Test
    void othersAreKeptOut() {
        Person.stranger().get(path).then().statusCode(302);
        given.person(Role.SUPPORT).asks().get(path).then().statusCode(403);
        given.creator().sends().formParam("why", "Law").post(path).then().statusCode(403);
        ada.sends("cross-site").formParam("why", "Law").post(path).then().statusCode(403);
        assertThat(versions.of(use, 1).orElseThrow().retirement()).isEmpty();
    }

    private ValidatableResponse retire(String from, String end, String why) {
        return ada.sends().formParam("from", from).formParam("end", end).formParam("why", why).post(path).then();
    }
}
