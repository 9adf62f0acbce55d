package dev.sayso.terms.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.net.URI;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.terms.Samples;
import dev.sayso.terms.TermsDesk;
import dev.sayso.terms.TermsVersions;
import dev.sayso.terms.UsesOfTheirOwn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(UsesOfTheirOwn.class)
@QuarkusTestResource(PostgreSql.class)
class DraftResourceTest {

    @Inject
    Given given;

    @Inject
    TermsDesk desk;

    @Inject
    TermsVersions versions;

    Person ada;
    String use;

    @BeforeEach
    void aUse() {
        ada = given.person(Role.ADMIN);
        use = Samples.name();
        desk.add(Samples.use(use), ada.account());
    }

    @Test
    void formIsFilledWithThePresentTerms() {
        ada.asks().get("/admin/terms/drafts/" + use).then().statusCode(200).body(
                containsString("name=\"version\" value=\"1\""), containsString("value=\"40\""),
                containsString("value=\"WIND_DOWN\" selected"), containsString(use + " for Español"));
    }

    @Test
    void reviewShowsTheDifferenceAndTheConsentsConcerned() {
        ada.asks().get(saved(450_000, 1)).then().statusCode(200).body(
                containsString("<del>40% of gross</del>"), containsString("<ins>45% of gross</ins>"),
                containsString("Removed:</span> 400000 ppm."), containsString("Consents under the present terms"),
                allOf(containsString("Publish terms 2"), not(containsString("were published in the meantime"))));
        assertThat(versions.ofUse(use)).hasSize(1);
    }

    @Test
    void draftIsPublishedOnceHoweverOftenItIsSent() {
        String draft = saved(450_000, 1);
        publish(draft, 303);
        publish(draft, 303);
        assertThat(versions.ofUse(use)).hasSize(2);
        ada.asks().get("/admin/terms/uses/" + use + "?done=published").then().statusCode(200)
                .body(containsString("The new version is published"), containsString("/terms/" + use + "/2"));
    }

    @Test
    void draftOfAnOlderVersionIsRefusedAndNothingOfItIsLost() {
        String mine = saved(450_000, 1);
        publish(saved(460_000, 1), 303);
        ada.sends().post(mine + "/publication").then().statusCode(409).body(
                containsString("Terms 2 were published in the meantime"), containsString("<del>46% of gross</del>"),
                containsString("<ins>45% of gross</ins>"), not(containsString("Publish terms 3")));
        String id = mine.substring(mine.lastIndexOf('/') + 1);
        ada.asks().get("/admin/terms/drafts/" + use + "?from=" + id).then().statusCode(200)
                .body(containsString("name=\"version\" value=\"2\""), containsString("value=\"45\""));
        publish(saved(450_000, 2), 303);
    }

    @Test
    void draftThatChangesNothingIsNotPublished() {
        String draft = saved(400_000, 1);
        ada.asks().get(draft).then().statusCode(200).body(containsString("Change something first"));
        publish(draft, 409);
    }

    @Test
    void formThatIsWrongComesBackAsItWas() {
        ada.sends().formParams(Forms.with(Forms.terms(use, 450_000, 1), "yes_ar", "")).post("/admin/terms/drafts/" + use)
                .then().statusCode(422).body(containsString("href=\"#yes_ar\""), containsString("450000 ppm."),
                        containsString("name=\"version\" value=\"1\""));
    }

    @Test
    void formFilledFromNoVersionIsRefused() {
        ada.sends().formParams(Forms.terms(use, 450_000, 7)).post("/admin/terms/drafts/" + use).then().statusCode(400);
        ada.sends().formParams(Forms.with(Forms.terms(use, 450_000, 1), "version", "x")).post("/admin/terms/drafts/" + use)
                .then().statusCode(400);
    }

    @Test
    void unknownUsesAndForeignDraftsAreNotFound() {
        String id = saved(450_000, 1).replaceAll(".*/", "");
        ada.asks().get("/admin/terms/drafts/no-such-use").then().statusCode(404);
        ada.asks().get("/admin/terms/drafts/restyle/" + id).then().statusCode(404);
        ada.asks().get("/admin/terms/drafts/restyle?from=" + id).then().statusCode(404);
        ada.asks().get("/admin/terms/drafts/" + use + "/" + UUID.randomUUID()).then().statusCode(404);
        ada.asks().get("/admin/terms/drafts/" + use + "/nonsense").then().statusCode(404);
        ada.sends().post("/admin/terms/drafts/restyle/" + id + "/publication").then().statusCode(404);
        ada.sends().formParams(Forms.terms(use, 450_000, 1)).post("/admin/terms/drafts/no-such-use").then().statusCode(404);
    }

    @Test
    void othersAreKeptOut() {
        String draft = saved(450_000, 1);
        Person.stranger().get(draft).then().statusCode(302);
        given.person(Role.MODERATOR).asks().get(draft).then().statusCode(403);
        given.person(Role.SUPPORT).sends().post(draft + "/publication").then().statusCode(403);
        ada.sends("cross-site").post(draft + "/publication").then().statusCode(403);
        assertThat(versions.ofUse(use)).hasSize(1);
    }

    private String saved(int ownersPpm, int shown) {
        String location = ada.sends().formParams(Forms.terms(use, ownersPpm, shown)).post("/admin/terms/drafts/" + use).then()
                .statusCode(303).extract().header("Location");
        return URI.create(location).getPath();
    }

    private void publish(String draft, int status) {
        ada.sends().post(draft + "/publication").then().statusCode(status);
    }
}
