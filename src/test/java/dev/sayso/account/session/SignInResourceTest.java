package dev.sayso.account.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.Given;
import dev.sayso.Logged;
import dev.sayso.PostgreSql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;

/** Signs in for real, at the provider that Quarkus starts. */
@QuarkusTest
@Tag("embedded")
@QuarkusTestResource(PostgreSql.class)
class SignInResourceTest {

    @Inject
    SessionDesk desk;

    @Inject
    EntityManager entities;

    @Inject
    Given given;

    private final Browser browser = new Browser();

    @Test
    void signInLeadsToThePageThatWasAskedFor() {
        Response page = browser.signIn("/settings", given.unique("ann"), "creator");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body().asString()).contains("name=\"theme\"");
    }

    @ParameterizedTest
    @ValueSource(strings = { "//evil.example", "/%5Cevil.example", "%5C%5Cevil.example", "https://evil.example",
            "/%0d%0aSet-Cookie:a=b", "javascript:alert(1)" })
    void signInLeadsNowhereElse(String to) {
        browser.signIn("/settings", given.unique("ann"), "creator");
        Response sent = browser.get("/sign-in?to=" + to);
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.header("Location")).matches("http://localhost:\\d+/");
        assertThat(sent.cookies()).doesNotContainKey("a");
    }

    @Test
    void sessionCookieIsRandomAndOutOfReachOfScripts() {
        Response back = browser.get(Browser.atProvider(browser.get("/sign-in"), given.unique("ann"), "creator")
                .header("Location"));
        Cookie session = back.detailedCookie(Browser.SESSION);
        assertThat(session.getValue()).matches("[A-Za-z0-9_-]{43}");
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getSameSite()).isEqualToIgnoringCase("Lax");
        assertThat(session.getPath()).isEqualTo("/");
        assertThat(session.getDomain()).isNull();
    }

    @Test
    void plantedSessionCookieIsNotTakenUp() {
        browser.keep(Browser.SESSION, Secrets.next());
        String planted = browser.cookie(Browser.SESSION);
        browser.signIn("/settings", given.unique("ann"), "creator");
        assertThat(browser.cookie(Browser.SESSION)).isNotNull().isNotEqualTo(planted);
        assertThat(desk.resume(requireNonNull(planted))).isEmpty();
    }

    @Test
    void codeForAnotherBrowserSignsNobodyIn() {
        Response stolen = Browser.atProvider(browser.get("/sign-in"), given.unique("mallory"), "creator");
        Browser victim = new Browser();
        Response answer = victim.get(stolen.header("Location"));
        assertThat(victim.cookie(Browser.SESSION)).isNull();
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        victim.get("/sign-in");
        assertThat(victim.get(stolen.header("Location")).statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(victim.cookie(Browser.SESSION)).isNull();
    }

    @Test
    void idTokenIsKeptEncrypted() {
        String name = given.unique("ann");
        browser.signIn("/settings", name, "creator");
        String kept = (String) QuarkusTransaction.requiringNew().call(() -> entities
                .createNativeQuery("select id_token from session where secret_hash = ?1")
                .setParameter(1, Secrets.hash(requireNonNull(browser.cookie(Browser.SESSION)))).getSingleResult());
        assertThat(kept.split("\\.", -1)).as("a JWE has five parts").hasSize(5);
        assertThat(browser.cookie(Browser.SESSION)).as("nor is it in the cookie").hasSize(43);
    }

    @Test
    void logTellsNoSecret() {
        try (Logged log = Logged.now()) {
            Response sent = browser.get("/sign-in");
            Response back = Browser.atProvider(sent, given.unique("ann"), "creator");
            browser.followed(back);
            String session = requireNonNull(browser.cookie(Browser.SESSION));
            Response out = browser.post("/sign-out");
            assertThat(log.text()).doesNotContain(session).doesNotContain(Secrets.hash(session))
                    .doesNotContain("code=", "id_token_hint", "code_challenge")
                    .doesNotContain(Browser.parameters(URI.create(out.header("Location"))).get("id_token_hint"));
        }
    }

    @Test
    void sessionThatEndedIsAStrangerOnPublicPages() {
        browser.signIn("/settings", given.unique("ann"), "creator");
        desk.end(requireNonNull(browser.cookie(Browser.SESSION)));
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(browser.cookie(Browser.SESSION)).isNull();
    }

    @Test
    void formSentAfterTheSessionEndedIsThereAfterSigningInAgain() {
        String name = given.unique("ann");
        sendAfterTheEnd(name, "<script>alert(1)</script>");

        Response page = browser.signIn("/sign-in/resumption", name, "creator");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body().asString()).contains("action=\"/settings\"", "&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void formIsNotShownToSomebodyElseInTheSameBrowser() {
        sendAfterTheEnd(given.unique("ann"), "a private thought");

        Response page = browser.signIn("/sign-in/resumption", given.unique("bert"), "creator");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body().asString()).doesNotContain("a private thought");
    }

    @Test
    void formOfAStrangerIsNotKept() {
        Response sent = browser.post("/settings", "language", "es");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.header("Location")).endsWith("/sign-in");
        assertThat(browser.cookie(HeldFormReader.COOKIE)).isNull();
        browser.keep(Browser.SESSION, Secrets.next());
        assertThat(browser.post("/settings", "language", "es").header("Location")).endsWith("/sign-in");
        assertThat(browser.cookie(HeldFormReader.COOKIE)).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = { 40_000, 70_000, 900_000 })
    void formTooLongToBeKeptIsNotWaitedFor(int length) {
        browser.signIn("/settings", given.unique("ann"), "creator");
        desk.end(requireNonNull(browser.cookie(Browser.SESSION)));
        Response sent = browser.post("/settings", "language", "x".repeat(length));
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.header("Location")).endsWith("/sign-in");
    }

    @Test
    void cookieOfTheKeptFormIsForItsPageAlone() {
        Cookie held = sendAfterTheEnd(given.unique("ann"), "x").detailedCookie(HeldFormReader.COOKIE);
        assertThat(held.isHttpOnly()).isTrue();
        assertThat(held.getSameSite()).isEqualToIgnoringCase("Lax");
        assertThat(held.getPath()).isEqualTo("/sign-in/resumption");
        assertThat(held.getMaxAge()).isEqualTo(1_800);
    }

    @Test
    void providersRefusalLeadsToAPageThatSaysSo() {
        String state = Browser.parameters(URI.create(browser.get("/sign-in").header("Location"))).get("state");
        Response refused = browser.followed(browser.get(
                "/sign-in/return?error=access_denied&error_description=%3Cb%3E" + UUID.randomUUID() + "&state=" + state));
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body().asString()).contains("Signing in did not work").doesNotContain("<b>");
        assertThat(browser.cookie(Browser.SESSION)).isNull();
    }

    private Response sendAfterTheEnd(String name, String typed) {
        browser.signIn("/settings", name, "creator");
        desk.end(requireNonNull(browser.cookie(Browser.SESSION)));
        Response sent = browser.post("/settings", "language", typed, "theme", "dark");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.header("Location")).endsWith("/sign-in/resumption");
        return sent;
    }
}
