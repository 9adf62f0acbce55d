package dev.sayso.account.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.Given;
import dev.sayso.Logged;
import dev.sayso.Person;
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
        isRefused(victim, victim.get(stolen.header("Location")));
        victim.get("/sign-in");
        isRefused(victim, victim.get(stolen.header("Location")));
    }

    @Test
    void codeThatTheProviderDoesNotKnowSignsNobodyIn() {
        String state = Browser.parameters(URI.create(browser.get("/sign-in").header("Location"))).get("state");
        isRefused(browser, browser.get("/sign-in/return?code=invented&state=" + state));
    }

    @Test
    void secondTabLandsOnItsPageToo() {
        String name = given.unique("ann");
        Response first = browser.get("/settings");
        Response second = browser.get("/sign-in?to=/verify");
        browser.followed(Browser.atProvider(first, name, "creator"));
        String session = requireNonNull(browser.cookie(Browser.SESSION));

        Response sent = Browser.atProvider(second, name, "creator");
        assertThat(browser.followed(sent).body().asString()).contains("<title>", "/verify");

        assertThat(browser.get("/settings").statusCode()).isEqualTo(200);
        assertThat(desk.resume(session)).as("replaced by the new one").isEmpty();
        assertThat(browser.get(sent.header("Location")).header("Location")).as("and once more").endsWith("/");
        assertThat(browser.get("/settings").statusCode()).isEqualTo(200);
    }

    @Test
    void signInThatFailsLeavesTheOneThatWorked() {
        Response second = browser.get("/settings");
        browser.signIn("/settings", given.unique("ann"), "creator");
        String state = Browser.parameters(URI.create(second.header("Location"))).get("state");
        Response page = browser.followed(browser.get("/sign-in/return?code=invented&state=" + state));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body().asString()).contains("action=\"/sign-out\"");
    }

    @Test
    void signInsUnderWayAreFewAndTheNewestCount() {
        List<Response> tabs = IntStream.range(0, 42).mapToObj(i -> browser.get("/settings")).toList();
        assertThat(browser.cookies("q_auth")).isEqualTo(4);
        isRefused(browser, browser.get(Browser.atProvider(tabs.get(0), given.unique("ann"), "creator").header("Location")));
        assertThat(browser.followed(Browser.atProvider(tabs.get(38), given.unique("ann"), "creator")).statusCode())
                .isEqualTo(200);
        assertThat(browser.cookie(Browser.SESSION)).isNotNull();
    }

    @Test
    void stateIsShortLived() {
        Cookie state = browser.get("/settings").detailedCookies().asList().get(0);
        assertThat(state.getName()).startsWith("q_auth_");
        assertThat(state.getMaxAge()).isBetween(60L, 900L);
        assertThat(state.isHttpOnly()).isTrue();
        assertThat(state.getPath()).isEqualTo("/");
    }

    @Test
    void addressTooLongForACookieIsNotKept() {
        Response sent = browser.get("/settings?" + "x".repeat(2_000));
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.header("Location")).endsWith("/sign-in");
        assertThat(browser.cookies("q_")).isZero();
    }

    static Stream<Map<String, String>> partsAndPrefetches() {
        return Stream.of(Map.of("HX-Request", "true", "Accept", "text/html"), Map.of("Sec-Fetch-Dest", "empty"),
                Map.of("Sec-Fetch-Dest", "iframe", "Accept", "text/html"), Map.of("Sec-Fetch-Dest", "image"),
                Map.of("Sec-Fetch-Dest", "document", "Sec-Purpose", "prefetch"),
                Map.of("Sec-Fetch-Dest", "document", "Sec-Purpose", "prefetch;prerender"), Map.of("Purpose", "prefetch"),
                Map.of("X-Moz", "prefetch"), Map.of("Accept", "application/json"), Map.of("Accept", "text/event-stream"),
                Map.of("X-Requested-With", "XMLHttpRequest"), Map.of("Accept", "application/json, text/plain, */*"));
    }

    @ParameterizedTest
    @MethodSource("partsAndPrefetches")
    void onlyPagesAreSentToSignIn(Map<String, String> headers) {
        Response answer = browser.get("/settings", headers);
        assertThat(answer.statusCode()).isIn(401, 406);
        assertThat(answer.header("Location")).isNull();
        assertThat(answer.header("WWW-Authenticate") == null).isEqualTo(answer.statusCode() == 406);
        assertThat(answer.detailedCookies().asList()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("partsAndPrefetches")
    void partsLeaveTheCookieByWhichAFormIsKept(Map<String, String> headers) {
        String name = given.unique("ann");
        browser.signIn("/settings", name, "creator");
        desk.end(requireNonNull(browser.cookie(Browser.SESSION)));
        assertThat(browser.get("/settings", headers).statusCode()).isIn(401, 406);
        assertThat(browser.post("/settings", "language", "es").header("Location")).endsWith("/sign-in/resumption");
    }

    @Test
    void fileSentWithoutASessionIsNoAddressToComeBackTo() {
        Response sent = Person.stranger().header("Sec-Fetch-Site", "same-origin").multiPart("file", "x").post("/settings");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.header("Location")).endsWith("/sign-in");
    }

    private static void isRefused(Browser browser, Response answer) {
        assertThat(browser.followed(answer).body().asString()).contains("Signing in did not work");
        assertThat(browser.cookie(Browser.SESSION)).isNull();
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
    void logTellsWhoComesAndGoes() {
        String name = given.unique("ann");
        browser.signIn("/settings", name, "creator");
        String account = String.valueOf(account(name));
        try (Logged log = Logged.now()) {
            browser.post("/sign-out");
            browser.signIn("/settings", name, "creator");
            String state = Browser.parameters(URI.create(new Browser().get("/sign-in").header("Location"))).get("state");
            browser.followed(browser.get("/sign-in/return?error=access_denied&state=" + state));
            assertThat(log.text()).contains("Signed out: account " + account, "Signed in: account " + account)
                    .doesNotContain("Refused sign-in");
            Browser another = new Browser();
            state = Browser.parameters(URI.create(another.get("/sign-in").header("Location"))).get("state");
            another.get("/sign-in/return?error=access%0adenied&state=" + state);
            assertThat(log.text()).contains("Refused sign-in: the provider says access?denied");
            state = Browser.parameters(URI.create(another.get("/sign-in").header("Location"))).get("state");
            another.get("/sign-in/return?code=invented&state=" + state);
            assertThat(log.text()).contains("Refused sign-in of account -: ").doesNotContain("invented");
        }
    }

    private UUID account(String subject) {
        return QuarkusTransaction.requiringNew().call(() -> entities
                .createQuery("select a.id from Account a where a.subject = ?1", UUID.class).setParameter(1, subject)
                .getSingleResult());
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
