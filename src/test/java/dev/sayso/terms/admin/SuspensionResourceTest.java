package dev.sayso.terms.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.terms.Samples;
import dev.sayso.terms.TermsDesk;
import dev.sayso.terms.UseSuspensions;
import dev.sayso.terms.UsesOfTheirOwn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@TestProfile(UsesOfTheirOwn.class)
@QuarkusTestResource(PostgreSql.class)
class SuspensionResourceTest {

    @Inject
    Given given;

    @Inject
    TermsDesk desk;

    @Inject
    UseSuspensions suspensions;

    Person ada;
    String use;
    String path;

    @BeforeEach
    void aUse() {
        ada = given.person(Role.ADMIN);
        use = Samples.name();
        desk.add(Samples.use(use), ada.account());
        path = "/admin/terms/suspensions/" + use;
    }

    @Test
    void useIsSuspendedAndLiftedByItsPages() {
        ada.asks().get(path).then().statusCode(200).body(containsString("for everybody"));
        send(path, "Court").statusCode(303).header("Location", endsWith("/admin/terms/uses/" + use + "?done=suspended"));
        assertThat(suspensions.inForce()).contains(use);
        ada.asks().get(path).then().statusCode(200).body(containsString("action=\"" + path + "/end\""));
        lift("Appeal", 1).statusCode(303);
        lift("Appeal", 1).statusCode(303);
        assertThat(suspensions.inForce()).doesNotContain(use);
        ada.asks().get("/admin/terms/uses/" + use + "?done=lifted").then().statusCode(200)
                .body(containsString("Suspended by " + ada.name() + ": Court"), containsString(": Appeal"),
                        containsString("The suspension is lifted"));
    }

    @Test
    void reasonIsAskedFor() {
        send(path, "").statusCode(422).body(containsString("href=\"#why\""));
        send(path, "x".repeat(1_001)).statusCode(422).body(containsString("too long"));
        assertThat(suspensions.inForce()).doesNotContain(use);
    }

    @Test
    void secondSuspensionAndNeedlessLiftingAreRefused() {
        send(path + "/end", "Appeal").statusCode(409).body(containsString("not suspended"));
        send(path, "Court").statusCode(303);
        send(path, "Court").statusCode(303);
        send(path, "Another").statusCode(409).body(containsString("suspended already"));
    }

    @Test
    void oldPageDoesNotLiftANewerSuspensionAndASuspensionIsGivenAgain() {
        send(path, "Court").statusCode(303);
        assertThat(ada.asks().get(path).asString()).contains("name=\"version\" value=\"1\"");
        lift("Appeal", 1).statusCode(303);
        send(path, "Court").statusCode(303);
        assertThat(suspensions.inForce()).contains(use);
        lift("Appeal", 1).statusCode(409).body(containsString("You asked to lift a suspension of " + use),
                containsString("has suspended the use again"));
        assertThat(suspensions.inForce()).contains(use);
        lift("Appeal", 3).statusCode(303);
    }

    @Test
    void unknownUsesAreNotFound() {
        ada.asks().get("/admin/terms/suspensions/no-such-use").then().statusCode(404);
        ada.asks().get("/admin/terms/uses/no-such-use").then().statusCode(404);
        ada.asks().get("/admin/terms/uses/No%00Such").then().statusCode(400);
        send("/admin/terms/suspensions/no-such-use", "Court").statusCode(404);
        send("/admin/terms/suspensions/no-such-use/end", "Court").statusCode(404);
    }

    @Test
    void othersAreKeptOut() {
        Person.stranger().get(path).then().statusCode(302);
        given.person(Role.MODERATOR).asks().get("/admin/terms/uses/" + use).then().statusCode(403);
        given.person(Role.SUPPORT).sends().formParam("why", "Court").post(path).then().statusCode(403);
        given.creator().sends().formParam("why", "Court").post(path + "/end").then().statusCode(403);
        ada.sends("cross-site").formParam("why", "Court").post(path).then().statusCode(403);
        assertThat(suspensions.inForce()).doesNotContain(use);
    }

    private ValidatableResponse lift(String why, int version) {
        return ada.sends().formParam("why", why).formParam("version", version).post(path + "/end").then();
    }

    private ValidatableResponse send(String to, String why) {
        return ada.sends().formParam("why", why).post(to).then();
    }
}
