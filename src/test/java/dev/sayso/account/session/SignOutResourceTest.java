package dev.sayso.account.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

@QuarkusTest
@Tag("embedded")
@QuarkusTestResource(PostgreSql.class)
class SignOutResourceTest {

    @Inject
    SessionDesk desk;

    @Inject
    Given given;

    @TestHTTPResource
    URI application;

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String provider;

    private final Browser browser = new Browser();

    @Test
    void signOutEndsTheSessionHereAndAtTheProvider() {
        browser.signIn("/settings", given.unique("ann"), "creator");
        String session = requireNonNull(browser.cookie(Browser.SESSION));

        Response out = browser.post("/sign-out");

        assertThat(out.statusCode()).isEqualTo(303);
        URI sent = URI.create(out.header("Location"));
        assertThat(sent.toString()).startsWith(provider + "/logout?");
        Map<String, String> asked = Browser.parameters(sent);
        assertThat(asked).containsEntry("post_logout_redirect_uri", application.toString());
        assertThat(asked.get("id_token_hint")).matches("[^.]+\\.[^.]+\\.[^.]+");
        assertThat(browser.cookie(Browser.SESSION)).isNull();
        assertThat(desk.resume(session)).isEmpty();
    }

    @Test
    void copyOfTheCookieOpensNothingAfterwards() {
        browser.signIn("/settings", given.unique("ann"), "creator");
        String session = requireNonNull(browser.cookie(Browser.SESSION));
        browser.post("/sign-out");
        Browser thief = new Browser();
        thief.keep(Browser.SESSION, session);
        assertThat(thief.get("/settings").statusCode()).isEqualTo(302);
    }

    @Test
    void strangersSigningOutGoHome() {
        Response out = browser.post("/sign-out");
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.header("Location")).matches("http://localhost:\\d+/");
    }

    @Test
    void otherSitesCannotSignAnybodyOut() {
        browser.signIn("/settings", given.unique("ann"), "creator");
        String session = requireNonNull(browser.cookie(Browser.SESSION));
        Person.stranger().cookie(Browser.SESSION, session).header("Sec-Fetch-Site", "cross-site").post("/sign-out").then()
                .statusCode(403);
        Person.stranger().cookie(Browser.SESSION, session).get("/sign-out").then().statusCode(405);
        assertThat(desk.resume(session)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "logout_token=", "logout_token=a.b.c", "logout_token=eyJhbGciOiJub25lIn0.e30.",
            "token=a.b.c" })
    void backchannelObeysNoGarbage(String body) {
        Person.stranger().contentType(ContentType.URLENC).body(body).post("/sign-out/backchannel").then().statusCode(400);
    }

    @Test
    void backchannelObeysNoIdToken() {
        browser.signIn("/settings", given.unique("ann"), "creator");
        String idToken = Browser.parameters(URI.create(browser.post("/sign-out").header("Location"))).get("id_token_hint");
        Person.stranger().contentType(ContentType.URLENC).formParam("logout_token", idToken)
                .post("/sign-out/backchannel").then().statusCode(400);
    }
}
