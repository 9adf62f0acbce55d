package dev.sayso.account.session;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class SettingsResourceTest {

    private static final String PHONE = "Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";

    @Inject
    Given given;

    @Inject
    SessionDesk desk;

    @Test
    void settingsShowTheLanguagesAndThemes() {
        given.person(Role.SUPPORT).asks().get("/settings").then().statusCode(200)
                .body(containsString("English"), containsString("Español"), containsString("العربية"))
                .body(containsString("name=\"theme\""));
    }

    @Test
    void strangersAreSentToSignIn() {
        Person.stranger().get("/settings").then().statusCode(302).header("Location", containsString("response_type=code"))
                .header("Location", containsString("code_challenge_method=S256"));
    }

    @Test
    void languageAndThemeAreKept() {
        Person person = given.person(Role.CREATOR);
        person.sends().formParam("language", "ar").formParam("theme", "dark").post("/settings").then().statusCode(303)
                .header("Location", endsWith("/settings?saved=yes")).cookie("language", "ar").cookie("theme", "dark");
        person.asks().cookie("language", "ar").cookie("theme", "dark").get("/settings?saved=yes").then().statusCode(200)
                .header("Content-Language", "ar").body(containsString("dir=\"rtl\""))
                .body(containsString("data-theme=\"dark\""), containsString("تم الحفظ"));
    }

    @Test
    void languageThatWeDoNotSpeakIsRefused() {
        given.person().sends().formParam("language", "xx").formParam("theme", "dark").post("/settings").then()
                .statusCode(400).body(containsString("Nothing was changed"));
    }

    @Test
    void themeThatDoesNotExistIsRefused() {
        given.person().sends().formParam("language", "en").formParam("theme", "").post("/settings").then().statusCode(400);
    }

    @Test
    void sessionCanBeEndedByItsPerson() {
        Person person = given.person();
        UUID session = begin(person, PHONE);
        person.asks().get("/settings").then().statusCode(200).body(containsString("Firefox · Android"));
        person.sends().post("/settings/sessions/" + session + "/end").then().statusCode(303);
        person.asks().get("/settings").then().statusCode(200).body(not(containsString("Firefox · Android")));
    }

    @Test
    void foreignSessionIsNotFoundAndStays() {
        Person owner = given.person();
        UUID session = begin(owner, PHONE);
        given.person().sends().post("/settings/sessions/" + session + "/end").then().statusCode(404);
        owner.asks().get("/settings").then().body(containsString("Firefox · Android"));
    }

    @Test
    void missingAndMalformedSessionsAreNotFound() {
        Person person = given.person();
        person.sends().post("/settings/sessions/" + UUID.randomUUID() + "/end").then().statusCode(404);
        person.sends().post("/settings/sessions/nonsense/end").then().statusCode(404);
    }

    @Test
    void requestFromAnotherSiteIsRefused() {
        given.person().sends("cross-site").formParam("language", "ar").post("/settings").then()
                .statusCode(403).body("html.head.title", equalTo("This request came from another site · Sayso"));
    }

    private UUID begin(Person person, String device) {
        return desk.begin(new Vouched("test", person.name().substring("Name of ".length()), null, person.name(), null, "x"),
                device).session().id();
    }
}
